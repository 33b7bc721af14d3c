namespace StaticPublication.Serving;

/// <summary>What the browser is told.</summary>
/// <param name="Version">Changes with each build that was published.</param>
/// <param name="Faults">One line each; empty where the last build was sound.</param>
public sealed record PreviewState(string Version, IReadOnlyList<string> Faults);
