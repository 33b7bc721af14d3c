using SkiaSharp;
using StaticPublication.Storage;

namespace StaticPublication.Imaging;

/// <summary>The published pictures as WebP in several widths. Only pixels are kept, no metadata of cameras and programs.</summary>
internal static class PictureVariants
{
    private const int Quality = 82;

    public static IEnumerable<OutputFile> Files(Edition edition) =>
        Published(edition)
            .SelectMany(picture =>
                picture.Sizes.Select(size => new OutputFile(
                    edition.Addresses.FileOf(edition.Addresses.Picture(picture, size)),
                    Fingerprint.Combine(picture.Hash, Fingerprint.Number(size.Width), Fingerprint.Number(size.Height)),
                    stream => Write(picture, size, stream)
                ))
            );

    // Pictures in the folder that nothing refers to are not published.
    private static IEnumerable<PictureFile> Published(Edition edition)
    {
        var catalogue = edition.Catalogue;
        var named = catalogue
            .Documents.SelectMany(document => document.Images)
            .Concat(catalogue.Authorities.All.Select(authority => authority.Image).OfType<Picture>())
            .Select(picture => picture.File)
            .ToHashSet(StringComparer.Ordinal);
        return edition.Pictures.Values.Where(picture =>
            named.Contains(picture.Name)
            || catalogue.Pages.Any(page => page.Markdown.Contains("images/" + picture.Name, StringComparison.Ordinal))
        );
    }

    private static void Write(PictureFile picture, PictureSize size, Stream stream)
    {
        using var pixels = PictureDecoding.Decode(File.ReadAllBytes(picture.FullPath), size);
        using var view = pixels.PeekPixels();
        using var webp = view.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, Quality))
            ?? throw new InvalidDataException("A picture cannot be encoded.");
        webp.SaveTo(stream);
    }
}
