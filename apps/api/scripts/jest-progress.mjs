// A line per finished file, for the progress of `npm test`; the failures come from jest's own --json output.
export default class JestProgress {
  #done = 0;

  onTestFileResult(_test, result, { numTotalTestSuites }) {
    const name = result.testFilePath.split('/').pop();
    console.error(`@@ ${++this.#done}/${numTotalTestSuites} ${name}`);
  }
}
