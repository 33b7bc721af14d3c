namespace StaticPublication.Imaging;

/// <summary>All images: cards, icons, and the pictures of records in their sizes.</summary>
internal static class Drawings
{
    /// <summary>The files. Each is drawn only when it is written, on any thread.</summary>
    public static IEnumerable<OutputFile> Files(Edition edition, CardStyle style) =>
        [.. Cards.Files(edition, style), .. Icons.Files(edition.Addresses, style), .. PictureVariants.Files(edition)];
}
