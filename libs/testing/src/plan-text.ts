import { readSeedText } from './seed-files.js';

const withoutBlanks = (text: string): string => text.replace(/\s/g, '');
const planText = withoutBlanks(readSeedText('sources/zhejiang-vr-action-plan-2023.txt'));

/** Whether the action plan says so, word for word; blanks and line breaks aside. */
export const inPlan = (text: string): boolean => planText.includes(withoutBlanks(text));
