export { JiebaSegmenter } from './jieba-segmenter.js';
