// All projects in one run: `npm test` uses it; a single project is run with `npx nx test|int|e2e <project>`.
export default { projects: ['<rootDir>/apps/*', '<rootDir>/libs/*'] };
