using MemoryPack;

namespace StaticPublication;

/// <summary>The summary of a build or a check for people, in the site's language.</summary>
/// <param name="Line">What changed on the site, such as « 3 documents ajoutés, 1 répondu »; empty if nothing can be published.</param>
/// <param name="Markdown">The same with titles and addresses, for a comment on a commit or a merge request.</param>
[MemoryPackable]
internal sealed partial record ChangeSummary(string Line, string Markdown);
