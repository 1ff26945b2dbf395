export { OpenAiEmbedder, type EmbedderPlace } from './open-ai-embedder.js';
