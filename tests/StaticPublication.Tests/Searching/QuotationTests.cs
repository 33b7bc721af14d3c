using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StaticPublication.Tests.Searching;

/// <summary>Passages of real questions, true and altered, as the page that checks quotations judges them.</summary>
[Collection(nameof(GovernmentSite))]
public sealed partial class QuotationTests(GovernmentSite site)
{
    private const int Count = 200;

    private readonly Lazy<List<string>> _all = new(() =>
        [.. Files(site).Select(file => Folded(PlainOf(JsonDocument.Parse(File.ReadAllText(file)).RootElement)))]
    );

    [Fact]
    public void Two_hundred_true_passages_are_found_word_for_word_in_a_document_that_has_them()
    {
        var random = new Random(7);
        var passages = Passages(random).Take(Count).Select(passage => (passage.Words, Typed: Retyped(passage.Words, random))).ToList();
        var answers = Verified(passages.Select(passage => passage.Typed));

        Assert.Equal(Count, answers.Count);
        Assert.All(passages.Zip(answers), pair =>
        {
            var (passage, answer) = pair;
            Assert.Equal((passage.Typed, "exact"), (passage.Typed, Text(answer, "verdict")));
            var source = Assert.Single(answer.GetProperty("sources").EnumerateArray());
            var file = Path.Combine(site.Output, Text(source, "address").TrimStart('/'), "index.json");
            Assert.Contains(
                Folded(passage.Words),
                Folded(PlainOf(JsonDocument.Parse(File.ReadAllText(file)).RootElement)),
                StringComparison.Ordinal
            );
        });
    }

    [Fact]
    public void Two_hundred_passages_with_one_word_altered_are_never_called_exact_and_the_word_is_marked()
    {
        var random = new Random(8);
        string[] others = ["désormais", "hélas", "cent", "jamais", "Monsieur", "Madame", "peut-être", "trois", "contre", "sans"];
        var passages = Passages(random)
            .Select(passage => passage.Words.Split(' '))
            .Select(words => (Words: words, At: random.Next(words.Length), Other: others[random.Next(others.Length)]))
            .Where(passage => !Folded(passage.Words[passage.At]).Contains(Folded(passage.Other), StringComparison.Ordinal))
            .Take(Count)
            .Select(passage =>
                (
                    Typed: string.Join(' ', [.. passage.Words[..passage.At], passage.Other, .. passage.Words[(passage.At + 1)..]]),
                    passage.Other
                )
            )
            .Where(passage => !_all.Value.Any(text => text.Contains(Folded(passage.Typed), StringComparison.Ordinal)))
            .ToList();
        var answers = Verified(passages.Select(passage => passage.Typed));

        Assert.InRange(passages.Count, Count - 5, Count);
        Assert.All(passages.Zip(answers), pair =>
        {
            Assert.Equal((pair.First.Typed, "differs"), (pair.First.Typed, Text(pair.Second, "verdict")));
            var marked = pair.Second.GetProperty("pieces").EnumerateArray().Where(piece => Text(piece, "kind") is "differs" or "none");
            Assert.Contains(marked, piece => Text(piece, "text").Contains(pair.First.Other, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("Le grand boulevard des licornes descend vers une mer de parapluies violets", 4, true)]
    [InlineData("xylophages zeugmatiques quinquennalisés", 3, false)]
    [InlineData("la la", 2, true)]
    [InlineData("?! …", 0, false)]
    public void What_is_not_found_is_told_with_what_was_compared(string typed, int least, bool isLike)
    {
        var answer = Assert.Single(Verified([typed]));
        Assert.Equal(("absent", least), (Text(answer, "verdict"), answer.GetProperty("least").GetInt32()));
        Assert.InRange(answer.GetProperty("compared").GetInt32(), isLike ? 1 : 0, isLike ? 40 : 0);
    }

    [Fact]
    public void Marked_omissions_are_told_and_unmarked_ones_are_differences()
    {
        var words = Passages(new Random(9)).Select(passage => passage.Words.Split(' ')).First(words => words.Length > 30);
        string Without(string mark) =>
            string.Join(' ', [.. words[..12], .. mark.Length > 0 ? [mark] : Array.Empty<string>(), .. words[18..30]]);
        var answers = Verified([Without("[…]"), Without("")]);

        Assert.Equal(["parts", "differs"], answers.Select(answer => Text(answer, "verdict")));
        Assert.Contains(answers[0].GetProperty("pieces").EnumerateArray(), piece => Text(piece, "kind") == "cut");
        var left = Assert.Single(answers[1].GetProperty("pieces").EnumerateArray(), piece => Text(piece, "kind") == "omits");
        Assert.Equal(Folded(string.Join(' ', words[12..18])), Folded(Text(left, "reads")));
    }

    [Fact]
    public void A_long_passage_that_no_document_has_is_given_up_in_time_and_said_to_be()
    {
        var random = new Random(10);
        var words = Passages(random).SelectMany(passage => passage.Words.Split(' ')).Where(word => word.Length > 4).Take(400).ToArray();
        random.Shuffle(words);
        var answer = Assert.Single(Verified([string.Join(' ', words)[..2000]]));

        Assert.NotEqual("exact", Text(answer, "verdict"));
        Assert.False(answer.GetProperty("isWhole").GetBoolean());
    }

    [Fact]
    public void A_passage_names_who_said_it_and_its_page()
    {
        var answer = Assert.Single(Verified(["une enquête journalistique a effectivement permis de mesurer des taux"]));
        var (source, piece) = (answer.GetProperty("sources")[0], answer.GetProperty("pieces")[0]);
        var part = source.GetProperty("texts")[piece.GetProperty("part").GetInt32()];

        Assert.Equal(("exact", "97"), (Text(answer, "verdict"), Text(source, "number")));
        Assert.Equal(
            ("debate", "M. Christophe Béchu", "2022-08-03", "3313"),
            (Text(part, "role"), Text(part, "who"), Text(part, "on"), Text(part, "page"))
        );
    }

    // Texts of the documents as they are read, and passages of them without markup.
    private IEnumerable<(string Words, string File)> Passages(Random random)
    {
        var files = Files(site);
        while (true)
        {
            var file = files[random.Next(files.Length)];
            var texts = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("texts");
            var text = Text(texts[random.Next(texts.GetArrayLength())], "markdown");
            var words = Spaces().Split(text);
            var length = 8 + random.Next(50);
            if (words.Length > length)
            {
                var at = random.Next(words.Length - length);
                var passage = string.Join(' ', words[at..(at + length)]);
                if (!passage.AsSpan().ContainsAny("*_[]()#>`\\|&<"))
                {
                    yield return (passage, file);
                }
            }
        }
    }

    private static string[] Files(GovernmentSite site) =>
        [
            .. Directory
                .GetFiles(Path.Combine(site.Output, "documents"), "index.json", SearchOption.AllDirectories)
                .Where(IsDocument)
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsDocument(string file) => File.ReadAllText(file).Contains("\"texts\":", StringComparison.Ordinal);

    private static string PlainOf(JsonElement record) =>
        string.Join(
            "\n",
            record.GetProperty("texts").EnumerateArray().Select(text => Text(text, "markdown")).Prepend(Text(record, "title"))
        );

    // As somebody types it: other spaces, apostrophes, quotation marks and case.
    private static string Retyped(string passage, Random random) =>
        random.Next(4) switch
        {
            0 => passage.ToUpperInvariant(),
            1 => passage.Replace('’', '\'').Replace(" ", "  \n", StringComparison.Ordinal),
            2 => $"« {passage.Replace('\'', '’').Replace(' ', '\u00A0')} »",
            _ => passage.Replace("«", "\"", StringComparison.Ordinal).Replace("»", "\"", StringComparison.Ordinal),
        };

    // Letters and digits alone, in small letters: another way to compare than the script's.
    private static string Folded(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);

    // No check costs more than sixty requests and a megabyte.
    private List<JsonElement> Verified(IEnumerable<string> passages)
    {
        var answers = Client.Ask(site.Output, passages.Select(verify => JsonSerializer.Serialize(new { verify })));
        Assert.All(answers, answer =>
        {
            Assert.InRange(answer.GetProperty("spent").GetProperty("requests").GetInt32(), 0, 60);
            Assert.InRange(answer.GetProperty("spent").GetProperty("bytes").GetInt32(), 0, 1_000_000);
        });
        return answers;
    }

    private static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
