using System.Diagnostics;
using System.Text;

namespace StaticPublication.Tests.Imaging;

/// <summary>Pictures that would cost the memory of a machine, that move, or that could run: refused by name, at once, and before they are
/// decoded.</summary>
public sealed class RefusedPictureTests : IDisposable
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(2)</script></svg>";

    private readonly PictureFolder _folder = new();

    public static TheoryData<string, string> Bad =>
        new()
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

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Bad))]
    [Trait("Check", "R41")]
    public void A_bad_picture_is_refused_in_a_second_and_in_little_memory(string name, string code)
    {
        _folder.Write(name, BytesOf(name));
        Trust.Patience.Within(TimeSpan.FromSeconds(1), () => _folder.Read());
        var (before, allocated) = (Resident(), GC.GetAllocatedBytesForCurrentThread());
        var (pictures, faults) = _folder.Read();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 100L << 20);
        Assert.InRange(Resident() - before, long.MinValue, 100L << 20);
        Assert.Empty(pictures);
        Assert.Equal([code], faults.Select(fault => fault.Code));
        Assert.EndsWith($"/images/{name}", faults[0].Location.Path, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Check", "R41")]
    public void A_build_with_a_bad_picture_writes_nothing()
    {
        var input = Path.Combine(_folder.Root, "input");
        Repository.Copy(Repository.Input, input);
        Directory.CreateDirectory(Path.Combine(input, "images"));
        File.WriteAllBytes(Path.Combine(input, "images", "vast.png"), BytesOf("vast.png"));
        var output = Path.Combine(_folder.Root, "site", "output");
        var outcome = Publication.Build(
            new Options
            {
                Input = input,
                Theme = Repository.Theme,
                Output = output,
            }
        );
        Assert.False(outcome.Succeeded);
        Assert.Contains(outcome.Faults, fault => fault.Code == "IMAGE-SIZE" && fault.Message == "30000 × 30000 pixels");
        Assert.False(Directory.Exists(output));
    }

    [Theory]
    [Trait("Check", "R43")]
    [InlineData("a.svg", Svg)]
    [InlineData("a.png", Svg)]
    [InlineData(
        "a.jpg",
        "\uFEFF<?xml version=\"1.0\"?>\n<!-- a drawing -->\n"
            + "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
            + Svg
    )]
    [InlineData("a.webp", "GIF89a/*" + Svg)]
    public void A_drawing_that_could_run_is_never_taken_for_a_picture(string name, string text)
    {
        _folder.Write(name, Encoding.UTF8.GetBytes(text));
        var (pictures, faults) = _folder.Read();
        Assert.Empty(pictures);
        Assert.Equal(["IMAGE-SVG"], faults.Select(fault => fault.Code));
    }

    [Theory]
    [Trait("Check", "R43")]
    [InlineData("<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", true)]
    public void A_drawing_in_disguise_is_refused_as_well(string text, bool wide)
    {
        _folder.Write("a.png", (wide ? Encoding.Unicode : Encoding.UTF8).GetBytes(text));
        var (pictures, faults) = _folder.Read();
        Assert.Empty(pictures);
        Assert.Equal(["IMAGE-FORM"], faults.Select(fault => fault.Code));
    }

    private static byte[] BytesOf(string name) =>
        name switch
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

    private static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
