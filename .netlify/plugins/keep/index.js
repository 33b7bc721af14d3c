// Keeps the SDK, the packages and the build cache between builds: the first build takes minutes, the next ones seconds.
// Then shows with the deploy what the build says to people of it.
import { readFile } from 'node:fs/promises';

const kept = [`${process.env.HOME}/.dotnet`, `${process.env.HOME}/.nuget/packages`, '.cache'];

export const onPreBuild = ({ utils }) => utils.cache.restore(kept);

export const onPostBuild = ({ utils }) => utils.cache.save(kept);

export const onSuccess = async ({ utils }) => {
  const text = await readFile('.cache/report.md', 'utf8');
  const [, summary] = text.match(/^\*\*(.*)\*\*$/m);
  utils.status.show({ title: text.slice(0, text.indexOf('\n')).replace(/^## /, ''), summary, text });
};
