using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using StaticPublication.Searching;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

/// <summary>Forms, slips and labels drawn from the published records of a large site, which PUBLICATION_LARGE names, and not from its
/// index. Of what the records say, the search finds all.</summary>
[Trait("Category", "Release")]
public sealed class LargeFalseZeroTests
{
    private const int Each = 1000;
    private static readonly Strings French = SmallCatalogue.Strings(Repository.Root, "fr");
    private readonly string? _folder = Environment.GetEnvironmentVariable("PUBLICATION_LARGE");

    [Fact]
    public void Forms_that_no_text_has_find_what_has_their_stem()
    {
        var forms = FalseZeroTests.Forms(Records().SelectMany(record => record.Words).ToHashSet(StringComparer.Ordinal), Each);
        Assert.Equal(Each, forms.Count);
        var stemming = new Stemming();
        var sought = forms.ToLookup(form => stemming.ListOf(form, StemmingLanguage.French));
        var expected = forms.ToDictionary(form => form, _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var record in Records())
        {
            foreach (var form in record.Words.SelectMany(word => sought[stemming.ListOf(word, StemmingLanguage.French)]))
            {
                expected[form].Add(record.Id);
            }
        }

        var search = Open();
        var failed = forms.Where(form => !expected[form].SetEquals(Ids(search, form))).ToList();
        Assert.DoesNotContain(expected, form => form.Value.Count == 0);
        Assert.Equal([], failed);
    }

    [Fact]
    public void Slips_are_found_or_the_word_is_proposed_first()
    {
        var random = new Random(7);
        var words = Records()
            .Where(_ => random.Next(20) == 0)
            .Select(record => record.Words.ElementAt(random.Next(record.Words.Count)))
            .Where(word => word.Length > 4 && word.All(char.IsAsciiLetterLower))
            .Take(Each)
            .ToList();
        Assert.Equal(Each, words.Count);
        var search = Open();
        var failed = words.Select((word, i) => (word, Slip: SlipTests.Slip(word, i % word.Length, random))).Where(IsFailed).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{failed.Count} of {Each} slips: {string.Join(", ", failed)}");
        Assert.InRange(failed.Count, 0, Each / 20);

        bool IsFailed((string Word, string Slip) asked) =>
            search.Ask(asked.Slip) is var found
            && found.Total == 0
            && !(
                found.Proposals is [{ Without.Count: 0 } proposal, ..]
                && search.Ask(proposal.Text).Numbers.SequenceEqual(search.Ask(asked.Word).Numbers)
            );
    }

    [Fact]
    public void Labels_that_pages_print_find_their_document()
    {
        var search = Open();
        var random = new Random(8);
        var questions = Records().Where(record => record.Number is not null && random.Next(300) == 0).Take(30).ToList();
        Assert.Equal(30, questions.Count);
        var failed = questions.SelectMany(question => question.Labels().Where(label => !Ids(search, label).Contains(question.Id)));
        Assert.Equal([], failed);
    }

    private static HashSet<string> Ids(Search search, string query) =>
        [.. search.Ask(query, Order.Date).Numbers.Select(number => search.Result(number).Id)];

    private Search Open() => Search.Open(_folder!);

    private IEnumerable<Record> Records()
    {
        Assert.SkipWhen(_folder is null, "PUBLICATION_LARGE names no built site of a hundred thousand documents.");
        using var lines = new StreamReader(
            new GZipStream(File.OpenRead(Path.Combine(_folder!, "data/documents.ndjson.gz")), CompressionMode.Decompress)
        );
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (!json.RootElement.TryGetProperty("indexing", out var indexing) || indexing.ToString() != "forbidden")
            {
                yield return new Record(json.RootElement);
            }
        }
    }

    /// <summary>What a record says: its identifier, the words of its title and texts, and what its page prints of it.</summary>
    private sealed class Record
    {
        public Record(JsonElement json)
        {
            Id = Text(json, "id")!;
            Number = Text(json, "number");
            Published = DateOnly.Parse(Text(json, "published")!, CultureInfo.InvariantCulture);
            Legislature = Text(json, "legislature");
            var texts = json.GetProperty("texts").EnumerateArray().Select(text => Text(text, "markdown")).Append(Text(json, "title"));
            Words = texts.OfType<string>().SelectMany(Tokenizer.Of).ToHashSet(StringComparer.Ordinal);
            Page = json.GetProperty("events").EnumerateArray().Select(happened => Text(happened, "page")).FirstOrDefault();
        }

        public string Id { get; }

        public string? Number { get; }

        public HashSet<string> Words { get; }

        private DateOnly Published { get; }

        private string? Legislature { get; }

        private string? Page { get; }

        public IEnumerable<string> Labels() =>
            [
                $"question écrite n° {Number}",
                $"0{Number}",
                French.Date(Published),
                $"{French.Month(Published.Month)} {Published.Year}",
                Published.ToString("d/MM/yyyy", CultureInfo.InvariantCulture),
                $"{Legislature}e législature",
                $"JO {Page}",
                $"page {Page} du {French.Date(Published)}",
                $"question écrite {Published.Year}",
                Id,
            ];

        private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.ToString() : null;
    }
}
