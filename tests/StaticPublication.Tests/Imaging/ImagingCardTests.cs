using SkiaSharp;
using StaticPublication.Imaging;
using StaticPublication.Tests.Exporting;

namespace StaticPublication.Tests.Imaging;

public sealed class ImagingCardTests
{
    public static TheoryData<string> Titles =>
        [
            "L",
            "Économie",
            "Égalité des territoires, logement, ville et aménagement numérique",
            "Programme d’investissements d’avenir – « Quartiers numériques » : appel à candidatures n° 2",
            "Anticonstitutionnellementanticonstitutionnellement",
            "Saint-Barthélemy-d’Anjou-Saint-Sylvain-d’Anjou-Verrières-en-Anjou-Les-Ponts-de-Cé",
            string.Concat(Enumerable.Repeat("développement ", 22))[..300].Trim(),
            new string('W', 300),
            new string('i', 300),
            string.Concat(Enumerable.Repeat("W ", 500)).Trim(),
            new string('Ǆ', 1000),
            "Ångström Þórðr Łódź Ştefan Čapek Ἀθῆναι Москва Việt Nam",
        ];

    [Theory]
    [MemberData(nameof(Titles))]
    public void No_title_is_clipped_and_none_meets_the_sign_or_the_rule(string title)
    {
        using var drawn = CardDrawing.Draw(
            new Card("Ministère", title, "du 21 juin 2012 au 31 mars 2014", "Le numérique en questions"),
            RealTheme.Style
        );
        var words = Bounds(drawn, pixel => pixel.Red > 0);
        var sign = Bounds(drawn, pixel => pixel.Green > 0, right: true);
        Assert.InRange(words.Left, 66, 80);
        Assert.InRange(words.Top, 100, 508);
        Assert.True(words.Right < sign.Left - 24, $"title ends at {words.Right}, sign begins at {sign.Left}");
        Assert.True(words.Bottom < 508 - 20, $"title ends at {words.Bottom}");
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_character_of_a_title_stands_on_its_card(string title)
    {
        var block = TextBlock.Fit(title, RealTheme.Style.Regular, new SKSize(770, 300), [96, 64, 42, 28]);
        Assert.Equal(
            title.Replace(" ", "", StringComparison.Ordinal),
            string.Concat(block.Lines).Replace(" ", "", StringComparison.Ordinal)
        );
        using var font = TextBlock.Font(RealTheme.Style.Regular, block.Size);
        Assert.All(block.Lines, line => Assert.True(LetterSpacing.Width(font, line) <= 770, line));
        Assert.True(block.Lines.Count * block.Step <= 300);
    }

    [Fact]
    public void A_title_is_as_large_as_it_can_be_and_its_lines_are_about_as_long()
    {
        Assert.Equal(96, TextBlock.Fit("Pôles de compétitivité", RealTheme.Style.Regular, new SKSize(770, 300), [96, 64, 42, 28]).Size);
        Assert.Equal(
            ["Pôles de", "compétitivité", "et réseaux"],
            TextBlock.Fit("Pôles de compétitivité et réseaux", RealTheme.Style.Regular, new SKSize(600, 400), [96]).Lines
        );
        Assert.Equal(42, TextBlock.Fit("Anticonstitutionnellement", RealTheme.Style.Regular, new SKSize(770, 300), [96, 64, 42, 28]).Size);
    }

    [Theory]
    [InlineData("محمد الأمين")]
    [InlineData("王小明")]
    [InlineData("מיכאל")]
    [InlineData("Zoé 王")]
    [InlineData("q\u0307\u0323")]
    [InlineData("😀")]
    [InlineData("")]
    public void A_name_that_the_typeface_cannot_write_gives_way_to_one_that_it_can(string name)
    {
        Assert.Null(CardText.Readable(RealTheme.Style.Regular, [name]));
        Assert.Equal("Wang Xiaoming", CardText.Readable(RealTheme.Style.Regular, [name, "Wang Xiaoming"]));
    }

    [Theory]
    [InlineData("1\u202F204 questions", "204 questions")]
    [InlineData("e\u0301lu", "élu")]
    [InlineData("co\u00ADop\u200B\u202Eération", "coopération")]
    public void A_name_is_written_without_what_cannot_be_seen(string name, string end) =>
        Assert.EndsWith(end, CardText.Readable(RealTheme.Style.Regular, [name]), StringComparison.Ordinal);

    [Fact]
    public void The_site_each_ministry_author_and_programme_has_a_card_and_a_document_the_nearest()
    {
        using var sample = new SampleEdition(3);
        var edition = sample.Edition with { Theme = RealTheme.Theme };
        var paths = Drawings.Files(edition, RealTheme.Style).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(
            new HashSet<string>
            {
                "card.png",
                "ministeres/economie/card.png",
                "auteurs/bernard-lesterlin/card.png",
                "programmes/quartiers-numeriques/card.png",
            },
            paths
        );
        Assert.Equal("/programmes/quartiers-numeriques/card.png", edition.Addresses.Card(edition.Catalogue.Documents[0]));
        Assert.All(edition.Catalogue.Authorities.All, authority =>
            Assert.Contains(Printed.AtRoot.FileOf(edition.Addresses.Card(authority)), paths)
        );
    }

    [Fact]
    public void A_card_is_a_small_png_in_the_colours_of_the_theme()
    {
        using var stream = new MemoryStream();
        CardDrawing.Write(
            new Card("Ministère", "Économie, industrie et numérique", "", "Le numérique en questions"),
            RealTheme.Style,
            stream
        );
        using var read = SKBitmap.Decode(stream.ToArray());
        Assert.Equal((1200, 630), (read.Width, read.Height));
        Assert.Equal(new SKColor(0xFA, 0xF8, 0xF2), read.GetPixel(0, 0));
        Assert.Contains(new SKColor(0x25, 0x1F, 0x1A), read.Pixels);
        Assert.Contains(new SKColor(0x04, 0x53, 0x42), read.Pixels);
        Assert.InRange(stream.Length, 5_000, 30_000);
    }

    [Fact]
    public void Drawings_are_the_same_on_one_thread_and_on_two()
    {
        using var sample = new SampleEdition(3);
        var edition = sample.Edition with { Theme = RealTheme.Theme };
        var again = CardStyle.Read(RealTheme.Theme, new FaultList())!;
        var alone = Drawings
            .Files(edition, RealTheme.Style)
            .Select(file => (file.Path, file.DependsOn, Convert.ToHexString(file.Bytes())))
            .ToList();
        var together = Drawings
            .Files(edition, again)
            .Concat(Drawings.Files(edition, again))
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(2)
            .Select(file => (file.Path, file.DependsOn, Convert.ToHexString(file.Bytes())))
            .ToList();
        Assert.Equal([.. alone, .. alone], together);
    }

    [Theory]
    [InlineData("icon-32.png", 32, false)]
    [InlineData("icon-192.png", 192, false)]
    [InlineData("icon-512.png", 512, false)]
    [InlineData("icon-512-maskable.png", 512, true)]
    [InlineData("apple-touch-icon.png", 180, true)]
    public void Icons_have_their_size_and_fill_their_square_where_devices_cut_them(string path, int pixels, bool fills)
    {
        using var sample = new SampleEdition(1);
        using var icon = SKBitmap.Decode(Drawings.Files(sample.Edition, RealTheme.Style).Single(file => file.Path == path).Bytes());
        Assert.Equal((pixels, pixels), (icon.Width, icon.Height));
        Assert.Equal(fills ? 255 : 0, icon.GetPixel(0, 0).Alpha);
        Assert.Equal(new SKColor(0x0A, 0x4F, 0x40), icon.GetPixel(pixels / 8, pixels / 2));
    }

    [Fact]
    public void The_manifest_names_icons_that_are_drawn()
    {
        using var sample = new SampleEdition(1);
        var drawn = Drawings.Files(sample.Edition, RealTheme.Style).Select(file => "/" + file.Path).ToHashSet(StringComparer.Ordinal);
        using var manifest = System.Text.Json.JsonDocument.Parse(sample.Release.Text("manifest.webmanifest"));
        Assert.Equal(
            3,
            manifest.RootElement.GetProperty("icons").EnumerateArray().Count(icon => drawn.Contains(icon.GetProperty("src").GetString()!))
        );
    }

    [Theory]
    [InlineData("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>", true)]
    [InlineData("<svg viewBox=\"0 0 1 1\"><rect width=\"1\" height=\"1\"/></svg>", false)]
    [InlineData("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\" transform=\"scale(2)\"/></svg>", false)]
    [InlineData("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\" fill=\"url(#a)\"/></svg>", false)]
    [InlineData("<svg><path d=\"M0 0h1v1z\"/></svg>", false)]
    [InlineData("<svg viewBox=\"0 0 1 1\"></svg>", false)]
    [InlineData("no drawing", false)]
    [InlineData("", false)]
    public void A_sign_of_the_theme_is_drawn_whole_or_refused(string svg, bool drawn) =>
        Assert.Equal(drawn, VectorIcon.Parse(svg) is not null);

    [Fact]
    public void A_theme_without_typeface_or_sign_is_told_so()
    {
        var faults = new FaultList();
        Assert.Null(
            CardStyle.Read(
                RealTheme.Theme with
                {
                    Typefaces = new Dictionary<string, ReadOnlyMemory<byte>>(),
                    Assets = new Dictionary<string, ReadOnlyMemory<byte>>(),
                },
                faults
            )
        );
        Assert.Equal(
            ["THEME-SIGN", "THEME-SIGN", "THEME-TYPEFACE"],
            faults.Sorted().SelectMany(fault => fault.Each()).Select(fault => fault.Code).Order(StringComparer.Ordinal)
        );
    }

    private static SKRectI Bounds(SKBitmap drawn, Func<SKColor, bool> isInked, bool right = false)
    {
        var bounds = SKRectI.Empty;
        for (var y = 0; y < drawn.Height; y++)
        {
            for (var x = right ? drawn.Width * 2 / 3 : 0; x < drawn.Width; x++)
            {
                if (isInked(drawn.GetPixel(x, y)))
                {
                    var pixel = SKRectI.Create(x, y, 1, 1);
                    bounds = bounds.IsEmpty ? pixel : SKRectI.Union(bounds, pixel);
                }
            }
        }

        return bounds;
    }
}
