using System.Diagnostics;
using System.Text;
using SkiaSharp;
using StaticPublication.Imaging;
using StaticPublication.Tests.Exporting;

namespace StaticPublication.Tests.Imaging;

public sealed class ImagingPictureTests : IDisposable
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(2)</script></svg>";

    private static readonly string[] PixelChunks = ["VP8 ", "VP8L", "VP8X", "ALPH"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pictures-");

    public static TheoryData<string, string> Bad => new()
    {
        { "one-column.png", "IMAGE-SIZE" },
        { "vast.png", "IMAGE-SIZE" },
        { "frames.gif", "IMAGE-FORM" },
        { "animated.png", "IMAGE-FRAMES" },
        { "cut.jpg", "IMAGE-DAMAGED" },
        { "drawing.png", "IMAGE-SVG" },
        { "empty.png", "IMAGE-DAMAGED" },
        { "animated.webp", "IMAGE-FRAMES" },
        { "side.png", "IMAGE-SIZE" },
        { "hollow.png", "IMAGE-DAMAGED" },
        { "heavy.jpg", "IMAGE-SIZE" },
        { "words.jpg", "IMAGE-FORM" },
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Bad))]
    [Trait("Check", "R41")]
    public void A_bad_picture_is_refused_in_a_second_and_in_little_memory(string name, string code)
    {
        Write(name, BytesOf(name));
        Trust.Patience.Within(TimeSpan.FromSeconds(1), () => Read());
        var (before, allocated) = (Resident(), GC.GetAllocatedBytesForCurrentThread());
        var (pictures, faults) = Read();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 100L << 20);
        Assert.InRange(Resident() - before, long.MinValue, 100L << 20);
        Assert.Empty(pictures);
        Assert.Equal([code], faults.Select(fault => fault.Code));
        Assert.EndsWith($"/images/{name}", faults[0].Place.Path, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Check", "R41")]
    public void A_build_with_a_bad_picture_writes_nothing()
    {
        var input = Path.Combine(_folder.FullName, "input");
        Repository.Copy(Repository.Input, input);
        Directory.CreateDirectory(Path.Combine(input, "images"));
        File.WriteAllBytes(Path.Combine(input, "images", "vast.png"), BytesOf("vast.png"));
        var output = Path.Combine(_folder.FullName, "site", "output");
        var outcome = new Publication(new Options { Input = input, Theme = Repository.Theme, Output = output }, (_, _) => { }).Build();
        Assert.False(outcome.Sound);
        Assert.Contains(outcome.Faults, fault => fault.Code == "IMAGE-SIZE" && fault.Message == "30000 × 30000 pixels");
        Assert.False(Directory.Exists(output));
    }

    [Theory]
    [Trait("Check", "R43")]
    [InlineData("a.svg", Svg)]
    [InlineData("a.png", Svg)]
    [InlineData("a.jpg", "\uFEFF<?xml version=\"1.0\"?>\n<!-- a drawing -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n" + Svg)]
    [InlineData("a.webp", "GIF89a/*" + Svg)]
    public void A_drawing_that_could_run_is_never_taken_for_a_picture(string name, string text)
    {
        Write(name, Encoding.UTF8.GetBytes(text));
        var (pictures, faults) = Read();
        Assert.Empty(pictures);
        Assert.Equal(["IMAGE-SVG"], faults.Select(fault => fault.Code));
    }

    [Theory]
    [Trait("Check", "R43")]
    [InlineData("<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", true)]
    public void A_drawing_in_disguise_is_refused_as_well(string text, bool wide)
    {
        Write("a.png", (wide ? Encoding.Unicode : Encoding.UTF8).GetBytes(text));
        var (pictures, faults) = Read();
        Assert.Empty(pictures);
        Assert.Equal(["IMAGE-FORM"], faults.Select(fault => fault.Code));
    }

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
        Write("a.jpg", bytes);
        var picture = Read().Pictures["a.jpg"];
        Assert.Equal((width, height), (picture.Width, picture.Height));
        var webp = Published(picture)[0];
        Assert.All(Pictures.ChunksOf(webp), chunk => Assert.Contains(chunk, PixelChunks));
        Assert.Equal(0, Count(webp, Secret));
        using var shown = SKBitmap.Decode(webp);
        Assert.Equal((width, height), (shown.Width, shown.Height));
        // Red is the left of what the camera wrote: 3 turns it to the right, 6 to the top, 8 to the bottom.
        var (x, y) = orientation switch { 1 => (8, 16), 3 => (56, 16), 6 => (16, 8), _ => (16, 56) };
        Assert.True(shown.GetPixel(x, y) is { Red: > 200, Blue: < 60 }, shown.GetPixel(x, y).ToString());
        Assert.True(shown.GetPixel(width - x, height - y) is { Red: < 60, Blue: > 200 });
    }

    [Fact]
    [Trait("Check", "R42")]
    public void Colours_of_another_space_are_converted_to_srgb()
    {
        Write("a.png", Pictures.Plain(32, 32, new SKColor(200, 100, 100), SKEncodedImageFormat.Png, SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3)));
        var webp = Published(Read().Pictures["a.png"])[0];
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
        Assert.Equal(sizes, string.Join(' ', new PictureFile("a", "a", width, height, 0).Sizes.Select(size => $"{size.Width}×{size.Height}")));

    [Fact]
    public void Only_pictures_that_something_refers_to_are_published_each_in_its_sizes()
    {
        Write("portrait d'été.jpg", Pictures.Jpeg(700, 350));
        Write("forgotten.jpg", Pictures.Jpeg(50, 50));
        var picture = Read().Pictures["portrait d'été.jpg"];
        using var sample = new SampleEdition(1);
        SampleEdition.Labels.Image = new Picture(picture.Name, "", null, null);
        var files = Drawings.Files(sample.Edition with { Pictures = Read().Pictures }, RealTheme.Style).Where(file => file.Path.StartsWith("images/", StringComparison.Ordinal)).ToList();
        SampleEdition.Labels.Image = null;
        Assert.Equal(picture.Sizes.Select(size => Addresses.Picture(picture, size)[1..]), files.Select(file => file.Path));
        Assert.All(files, file => Assert.Matches("^images/[0-9a-f]{8}-portrait-d-ete\\.[0-9]+\\.webp$", file.Path));
        Assert.Equal([(480, 240), (700, 350)], files.Select(file => SKBitmap.DecodeBounds(file.Bytes())).Select(info => (info.Width, info.Height)));
    }

    private static byte[] BytesOf(string name) => name switch
    {
        "one-column.png" => Pictures.PngClaiming(1, 500_000_000),
        "vast.png" => Pictures.PngClaiming(30_000, 30_000),
        "frames.gif" => Pictures.Gif(10_000),
        "animated.png" => Pictures.AnimatedPng(),
        "cut.jpg" => Pictures.Jpeg(400, 300)[..^9000],
        "drawing.png" => Encoding.UTF8.GetBytes(Svg),
        "empty.png" => [],
        "animated.webp" => Pictures.AnimatedWebP(),
        "side.png" => Pictures.PngClaiming(12_001, 10),
        "hollow.png" => Pictures.PngClaiming(200, 200),
        "heavy.jpg" => new byte[15_000_001],
        _ => "a picture, they say"u8.ToArray(),
    };

    private static IReadOnlyList<byte[]> Published(PictureFile picture)
    {
        using var sample = new SampleEdition(0);
        var pages = new EditorialPage("a", "A", null, false, 0, $"![](images/{picture.Name})", "a.md");
        var catalogue = sample.Edition.Catalogue;
        var edition = sample.Edition with
        {
            Pictures = new Dictionary<string, PictureFile> { [picture.Name] = picture },
            Catalogue = new Catalogue
            {
                Site = catalogue.Site,
                AsOf = catalogue.AsOf,
                Documents = [],
                Authorities = catalogue.Authorities,
                Listings = [],
                Connections = [],
                Store = catalogue.Store,
                Mentions = catalogue.Mentions,
                Pages = [pages],
                Tombstones = [],
                Warnings = [],
            },
        };
        return [.. Drawings.Files(edition, RealTheme.Style).Where(file => file.Path.EndsWith(".webp", StringComparison.Ordinal)).Select(file => file.Bytes())];
    }

    private static int Count(byte[] bytes, string text) => (Encoding.Latin1.GetString(bytes).Split(text).Length) - 1;

    private static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private (IReadOnlyDictionary<string, PictureFile> Pictures, IReadOnlyList<Fault> Faults) Read()
    {
        var faults = new FaultList();
        var names = Directory.Exists(Images) ? Directory.GetFiles(Images).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToList() : [];
        var pictures = PictureReading.Read(new InputFolder(_folder.FullName, [], [], [], names, false), 1, faults);
        return (pictures, faults.Sorted());
    }

    private string Images => Path.Combine(_folder.FullName, "images");

    private void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Images);
        File.WriteAllBytes(Path.Combine(Images, name), bytes);
    }
}
