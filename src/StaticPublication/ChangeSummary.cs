using MemoryPack;

namespace StaticPublication;

/// <summary>The summary of a build or a check for people.</summary>
/// <param name="Line">What changed on the site, such as « 3 documents ajoutés, 1 répondu », in the language of messages; empty if nothing
/// can be published.</param>
/// <param name="Markdown">The same in the site's language, with titles and addresses, for a comment on a commit or a merge request.</param>
[MemoryPackable]
internal sealed partial record ChangeSummary(string Line, string Markdown);
