namespace StaticPublication.Serving;

/// <summary>What the browser is told.</summary>
/// <param name="Version">Changes whenever a page may have: with each build that was published, and with each glimpse of one.</param>
/// <param name="Faults">One line each; empty where the last build was sound.</param>
/// <param name="Whole">False where a build is under way of which a page or two are shown already.</param>
internal sealed record PreviewState(string Version, IReadOnlyList<string> Faults, bool Whole = true);
