namespace StaticPublication.Creating;

/// <summary>A field that <c>new</c> asks for.</summary>
/// <param name="Option">Its name on the command line, without hyphens before it.</param>
/// <param name="Expected">What it takes, for people.</param>
/// <param name="Required">Whether nothing can be written without it.</param>
/// <param name="Many">Whether it may be given more than once.</param>
internal sealed record AnswerField(string Option, string Expected, bool Required = false, bool Many = false);
