export { readSettings, SETTINGS, SettingError, type SettingName, type Settings } from './settings.js';
