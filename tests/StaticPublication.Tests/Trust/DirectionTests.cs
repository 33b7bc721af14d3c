using StaticPublication.Text;

namespace StaticPublication.Tests.Trust;

/// <summary>Marks that change the order in which a text is read: in no id and no name; in a body only where they end, and set apart from
/// the rest of the page.</summary>
public class DirectionTests
{
    public static TheoryData<char> Marks => ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];

    [Theory]
    [MemberData(nameof(Marks))]
    [Trait("Check", "R11")]
    public void A_mark_of_direction_is_refused_in_ids_titles_names_and_file_names(char mark)
    {
        using var site = new TestSite()
            .With(
                "documents/id.md",
                $"---\nid: qe{mark}1\nkind: question-ecrite\ntitle: T\npublished: 2013-07-09\nsource: {{licence: etalab-2.0}}\n---\n"
            )
            .With(
                "documents/title.md",
                $"---\nid: qe-2\nkind: question-ecrite\ntitle: a{mark}b\npublished: 2013-07-09\nsource: {{licence: etalab-2.0}}\n---\n"
            )
            .With(
                "documents/printed.md",
                $"---\nid: qe-3\nkind: question-ecrite\ntitle: T\npublished: 2013-07-09\n"
                    + $"authors: [{{author: anne-roche, name: \"A{mark}R\"}}]\nkeywords: [\"a{mark}b\"]\nsource: {{licence: etalab-2.0}}\n"
                    + $"---\n"
            )
            .With("authorities/organisations.yml", $"- id: atelier\n  name: L{mark}A\n")
            .With($"documents/a{mark}b.md", "---\nid: qe-4\n---\n")
            .With($"pages/a{mark}b.md", "---\ntitle: T\n---\n");
        Assert.Equal(
            [
                "authorities/organisations.yml name CHAR-BIDI",
                "documents/id.md id ID-SYNTAX",
                "documents/printed.md authors[0].name CHAR-BIDI",
                "documents/printed.md keywords[0] CHAR-BIDI",
                "documents/title.md title CHAR-BIDI",
            ],
            site.Faults()
                .Where(fault => fault.Code != "INPUT-NAME")
                .Select(fault => $"{fault.Location.Path} {fault.Field} {fault.Code}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(2, site.Faults().Count(fault => fault.Code == "INPUT-NAME"));
    }

    [Theory]
    [InlineData('\u202A')]
    [InlineData('\u202B')]
    [InlineData('\u202D')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2067')]
    [InlineData('\u2068')]
    [Trait("Check", "R11")]
    public void A_mark_of_direction_must_end_in_its_line_in_a_body(char mark)
    {
        var end = mark >= '\u2066' ? '\u2069' : '\u202C';
        using var open = new TestSite().WithQuestion("qe-1", body: $"Ouvert {mark}abc\n\nfermé{end}");
        using var ended = new TestSite().WithQuestion("qe-1", body: $"Ouvert {mark}abc{end} et fermé");
        Assert.Equal("CHAR-BIDI", Assert.Single(open.Faults()).Code);
        Assert.Empty(ended.Faults());
    }

    [Fact]
    [Trait("Check", "R11")]
    public void A_paragraph_with_balanced_marks_is_isolated_from_the_rest_of_the_page()
    {
        using var site = new TestSite().WithQuestion(
            "qe-1",
            body: "Avant.\n\nLe mot \u2067שלום *עולם*\u2069 et `a\u2066b\u2069`.\n\nAprès &#8238;renversé&#8236;."
        );
        site.Build();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.Read("documents/2013/07/qe-1/index.html"));
        var isolated = page.QuerySelectorAll("main bdi").Select(words => words.TextContent.Trim());
        Assert.Equal(["Le mot \u2067שלום עולם\u2069 et a\u2066b\u2069.", "Après \u202Erenversé\u202C."], isolated);
        Assert.DoesNotContain(page.QuerySelectorAll("main p").Where(p => p.QuerySelector("bdi") is null), p =>
            p.TextContent.AsSpan().ContainsAny(Letters.DirectionMarks)
        );
    }

    [Fact]
    [Trait("Check", "R11")]
    public void No_source_of_ours_holds_a_mark_of_direction()
    {
        var files = Repository.Files().ToList();
        Assert.InRange(files.Count, 300, int.MaxValue);
        var fixture = Path.Combine("invalid", "CHAR-BIDI");
        Assert.Empty(
            files.Where(path =>
                !path.Contains(fixture, StringComparison.Ordinal) && File.ReadAllText(path).AsSpan().ContainsAny(Letters.DirectionMarks)
            )
        );
    }
}
