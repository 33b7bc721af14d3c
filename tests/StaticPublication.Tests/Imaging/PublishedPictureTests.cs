using System.Text;
using SkiaSharp;
using StaticPublication.Imaging;
using StaticPublication.Storage;
using StaticPublication.Tests.Exporting;

namespace StaticPublication.Tests.Imaging;

/// <summary>What is published of a sound picture: upright, in the colours of the web, in its sizes, and without what the camera
/// wrote.</summary>
public sealed class PublishedPictureTests : IDisposable
{
    private static readonly string[] PixelChunks = ["VP8 ", "VP8L", "VP8X", "ALPH"];

    private readonly PictureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [Trait("Check", "R42")]
    [InlineData(1, 64, 32)]
    [InlineData(3, 64, 32)]
    [InlineData(6, 32, 64)]
    [InlineData(8, 32, 64)]
    public void A_photograph_is_published_upright_and_without_what_the_camera_wrote(byte orientation, int width, int height)
    {
        const string Secret = "48.8566N 2.3522E Jean Photographe";
        var bytes = Pictures.FromCamera(orientation, Secret);
        Assert.Equal(4, Count(bytes, Secret));
        _folder.Write("a.jpg", bytes);
        var picture = _folder.Read().Pictures["a.jpg"];
        Assert.Equal((width, height), (picture.Width, picture.Height));
        var webp = Published(picture)[0];
        Assert.All(Pictures.ChunksOf(webp), chunk => Assert.Contains(chunk, PixelChunks));
        Assert.Equal(0, Count(webp, Secret));
        using var shown = SKBitmap.Decode(webp);
        Assert.Equal((width, height), (shown.Width, shown.Height));
        // Red is the left of what the camera wrote: 3 turns it to the right, 6 to the top, 8 to the bottom.
        var (x, y) = orientation switch
        {
            1 => (8, 16),
            3 => (56, 16),
            6 => (16, 8),
            _ => (16, 56),
        };
        Assert.True(shown.GetPixel(x, y) is { Red: > 200, Blue: < 60 }, shown.GetPixel(x, y).ToString());
        Assert.True(shown.GetPixel(width - x, height - y) is { Red: < 60, Blue: > 200 });
    }

    [Fact]
    [Trait("Check", "R42")]
    public void Colours_of_another_space_are_converted_to_srgb()
    {
        _folder.Write(
            "a.png",
            Pictures.Plain(
                32,
                32,
                new SKColor(200, 100, 100),
                SKEncodedImageFormat.Png,
                SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3)
            )
        );
        var webp = Published(_folder.Read().Pictures["a.png"])[0];
        using var shown = SKBitmap.Decode(webp);
        Assert.DoesNotContain("ICCP", Pictures.ChunksOf(webp));
        Assert.InRange(shown.GetPixel(16, 16).Red, 208, 220);
        Assert.InRange(shown.GetPixel(16, 16).Green, 88, 98);
    }

    [Theory]
    [InlineData(1, 12_000, "1×12000")]
    [InlineData(300, 200, "300×200")]
    [InlineData(480, 320, "480×320")]
    [InlineData(500, 1000, "500×1000")]
    [InlineData(700, 350, "480×240 700×350")]
    [InlineData(1000, 333, "480×160 1000×333")]
    [InlineData(1600, 900, "480×270 960×540 1600×900")]
    [InlineData(6000, 4000, "480×320 960×640 1600×1067")]
    public void Sizes_never_enlarge_a_picture_and_keep_its_proportions(int width, int height, string sizes) =>
        Assert.Equal(
            sizes,
            string.Join(' ', new PictureFile("a", "a", width, height, Fingerprint.None).Sizes.Select(size => $"{size.Width}×{size.Height}"))
        );

    [Fact]
    public void Only_pictures_that_something_refers_to_are_published_each_in_its_sizes()
    {
        _folder.Write("portrait d'été.jpg", Pictures.Jpeg(700, 350));
        _folder.Write("forgotten.jpg", Pictures.Jpeg(50, 50));
        var picture = _folder.Read().Pictures["portrait d'été.jpg"];
        using var sample = new SampleEdition(0);
        var pictured = new Programme(new AuthorityEntry("label", "Label") { Image = new Picture(picture.Name, "", null, null) });
        var edition = With(sample, new Authorities { Programmes = [pictured] }) with { Pictures = _folder.Read().Pictures };
        var files = Drawings
            .Files(edition, RealTheme.Style)
            .Where(file => file.Path.StartsWith("images/", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(picture.Sizes.Select(size => Printed.AtRoot.Picture(picture, size)[1..]), files.Select(file => file.Path));
        Assert.All(files, file => Assert.Matches("^images/[0-9a-f]{8}-portrait-d-ete\\.[0-9]+\\.webp$", file.Path));
        Assert.Equal(
            [(480, 240), (700, 350)],
            files.Select(file => SKBitmap.DecodeBounds(file.Bytes())).Select(info => (info.Width, info.Height))
        );
    }

    private static IReadOnlyList<byte[]> Published(PictureFile picture)
    {
        using var sample = new SampleEdition(0);
        var page = new EditorialPage("a", "A", null, false, 0, $"![](images/{picture.Name})", "a.md");
        var edition = With(sample, new Authorities(), page) with
        {
            Pictures = new Dictionary<string, PictureFile> { [picture.Name] = picture },
        };
        return
        [
            .. Drawings
                .Files(edition, RealTheme.Style)
                .Where(file => file.Path.EndsWith(".webp", StringComparison.Ordinal))
                .Select(file => file.Bytes()),
        ];
    }

    private static Edition With(SampleEdition sample, Authorities authorities, params EditorialPage[] pages) =>
        sample.Edition with
        {
            Catalogue = new Catalogue
            {
                Site = sample.Edition.Site,
                AsOf = sample.Edition.Catalogue.AsOf,
                Documents = [],
                Authorities = authorities,
                Listings = [],
                Connections = [],
                Store = sample.Edition.Catalogue.Store,
                Mentions = new Dictionary<string, IReadOnlyList<int>>(),
                Pages = pages,
                Tombstones = [],
                Warnings = [],
            },
        };

    private static int Count(byte[] bytes, string text) => (Encoding.Latin1.GetString(bytes).Split(text).Length) - 1;
}
