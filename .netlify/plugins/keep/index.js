// Keeps the SDK, the packages and the build cache between builds: the first build takes minutes, the next ones seconds.
const kept = [`${process.env.HOME}/.dotnet`, `${process.env.HOME}/.nuget/packages`, '.cache'];

export const onPreBuild = ({ utils }) => utils.cache.restore(kept);
export const onPostBuild = ({ utils }) => utils.cache.save(kept);
