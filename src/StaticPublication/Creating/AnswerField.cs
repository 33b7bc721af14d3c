namespace StaticPublication.Creating;

/// <summary>A field that <c>new</c> asks for.</summary>
/// <param name="Option">Name of the command-line option, without hyphens.</param>
/// <param name="Expected">Description of the expected value, shown to people.</param>
/// <param name="Required">Whether the entry cannot be written without it.</param>
/// <param name="Many">Whether it may be given more than once.</param>
internal sealed record AnswerField(string Option, string Expected, bool Required = false, bool Many = false)
{
    /// <summary>The path of the field in the record or the entry.</summary>
    public string Path { get; init; } = Option;

    /// <summary>The authority file that its value names an entry of; null if it names none.</summary>
    public string? File { get; init; }

    /// <summary>Whether it fills the field at a path, or one that holds that.</summary>
    public bool Fills(string path) =>
        path.StartsWith(Path, StringComparison.Ordinal) && (path.Length == Path.Length || path[Path.Length] is '.' or '[');
}
