namespace StaticPublication.Imaging;

/// <summary>Everything that is drawn: cards, icons, and the pictures of records in their sizes.</summary>
internal static class Drawings
{
    /// <summary>Every file, none drawn before it is asked to write itself, on any thread.</summary>
    public static IEnumerable<OutputFile> Files(Edition edition, CardStyle style) =>
        [.. Cards.Files(edition, style), .. Icons.Files(style), .. PictureVariants.Files(edition)];
}
