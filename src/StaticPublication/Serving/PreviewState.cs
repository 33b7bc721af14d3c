namespace StaticPublication.Serving;

/// <summary>The state that is sent to the browser.</summary>
/// <param name="Version">Changes whenever pages may have changed: with each published build, and with the early pages of a build in
/// progress.</param>
/// <param name="Faults">One line per fault. Empty if the last build succeeded.</param>
/// <param name="Whole">False if only the early pages of a build in progress are available.</param>
internal sealed record PreviewState(string Version, IReadOnlyList<string> Faults, bool Whole = true)
{
    /// <summary>Stands above the faults.</summary>
    public string Title { get; init; } = "";

    /// <summary>The word of the button that hides them.</summary>
    public string Close { get; init; } = "";
}
