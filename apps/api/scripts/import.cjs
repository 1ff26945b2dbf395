// Apart from run.cjs because a Node that does not know import() cannot even parse this line.
module.exports = (file) =>
  import(file).catch((error) => {
    console.error(error);
    process.exit(1);
  });
