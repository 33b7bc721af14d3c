namespace StaticPublication.Creating;

/// <summary>A field that <c>new</c> asks for.</summary>
/// <param name="Option">Name of the command-line option, without hyphens.</param>
/// <param name="Expected">Description of the expected value, shown to people.</param>
/// <param name="Required">Whether the entry cannot be written without it.</param>
/// <param name="Many">Whether it may be given more than once.</param>
internal sealed record AnswerField(string Option, string Expected, bool Required = false, bool Many = false);
