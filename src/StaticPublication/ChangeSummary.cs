using MemoryPack;

namespace StaticPublication;

/// <summary>What a build or a check says to people in the site's language.</summary>
/// <param name="Line">What changed on the site, such as « 3 documents ajoutés, 1 répondu »; empty where nothing can be published.</param>
/// <param name="Markdown">The same with titles and addresses, as a comment on a commit or a request to merge.</param>
[MemoryPackable]
internal sealed partial record ChangeSummary(string Line, string Markdown);
