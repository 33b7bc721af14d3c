using System.Globalization;
using System.Text.Json;
using StaticPublication.Searching;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

/// <summary>Queries drawn from the records, not from the index: none that a text or a label answers finds nothing.</summary>
public sealed partial class FalseZeroTests
{
    // What French adds to a word, and what may take the place of its ending.
    private static readonly string[] Endings = ["s", "es", "e", "x", "ment", "ements"];
    private static readonly (string From, string To)[] Replaced =
    [
        ("s", ""),
        ("e", ""),
        ("es", ""),
        ("al", "aux"),
        ("aux", "al"),
        ("teur", "trice"),
    ];

    [Fact]
    public void A_form_that_no_text_has_finds_what_has_its_stem() => FormsAreFound(SmallCorpus(), 300);

    [Fact]
    public void A_form_that_none_of_five_documents_has_finds_what_has_its_stem() => FormsAreFound(Demonstration(), 200);

    [Fact]
    [Trait("Category", "Release")]
    public void A_form_that_none_of_2000_documents_has_finds_what_has_its_stem() => FormsAreFound(SyntheticCorpus.Make(2000), 1000);

    [Fact]
    public void A_label_that_a_page_prints_finds_its_document()
    {
        using var corpus = SmallCorpus();
        var truth = new Truth(corpus.Edition("le", "la", "de"), corpus.Folder, "le", "la", "de");
        var questions = Enumerable.Range(0, 40).Select(n => new Question(n)).ToList();
        Assert.Equal([], questions.SelectMany(question => question.Numbers.Where(query => First(truth, query) != question.Id)));
        Assert.Equal([], questions.SelectMany(question => question.Labels.Where(query => !Found(truth, query).Contains(question.Id))));
        var asked = questions.SelectMany(question => question.Numbers.Concat(question.Labels)).ToList();
        var answers = Client.Ask(truth.Output, asked.Select(text => JsonSerializer.Serialize(new { text, whole = true })));
        Assert.Equal(
            asked.Select(query => string.Join(' ', Found(truth, query))),
            answers.Select(answer => string.Join(' ', Client.Texts(answer.GetProperty("ids"))))
        );
    }

    private static void FormsAreFound(Corpus corpus, int count)
    {
        using (corpus)
        {
            var truth = new Truth(corpus.Edition("le", "la", "de"), corpus.Folder, "le", "la", "de");
            var forms = Forms(truth.Scan.Words.ToHashSet(StringComparer.Ordinal), count);
            Assert.Equal(count, forms.Count);
            var expected = forms
                .Select(form => string.Join(' ', truth.Scan.Ids(read => truth.Scan.HasWord(read, form)).AsEnumerable().Reverse()))
                .ToList();
            Assert.DoesNotContain("", expected);
            Assert.Equal(expected, forms.Select(form => string.Join(' ', Found(truth, form))));
            var answers = Client.Ask(truth.Output, forms.Select(text => JsonSerializer.Serialize(new { text, whole = true })));
            Assert.Equal(expected, answers.Select(answer => string.Join(' ', Client.Texts(answer.GetProperty("ids")))));
        }
    }

    /// <summary>Inflected forms that no text has, and whose stem one has.</summary>
    internal static List<string> Forms(HashSet<string> all, int count)
    {
        var stemming = new Stemming();
        var random = new Random(3);
        var words = all.Where(word => word.Length > 4 && word.All(char.IsAsciiLetterLower)).Order(StringComparer.Ordinal).ToArray();
        return
        [
            .. random
                .GetItems(words, count * 40)
                .SelectMany(word => Endings.Select(ending => word + ending).Concat(Shortened(word)).Select(form => (word, form)))
                .Where(pair => !all.Contains(pair.form) && Stem(pair.form) == Stem(pair.word))
                .Select(pair => pair.form)
                .Distinct(StringComparer.Ordinal)
                .Take(count),
        ];
        string Stem(string word) => stemming.ListOf(word, StemmingLanguage.French);
    }

    private static IEnumerable<string> Shortened(string word) =>
        Replaced
            .Where(ending => word.EndsWith(ending.From, StringComparison.Ordinal))
            .Select(ending => word[..^ending.From.Length] + ending.To);

    private static string? First(Truth truth, string query) =>
        truth.Search.Ask(query).Numbers.Select(number => truth.Search.Result(number).Id).FirstOrDefault();

    private static List<string> Found(Truth truth, string query) =>
        [.. truth.Search.Ask(query, Order.Date).Numbers.Select(number => truth.Search.Result(number).Id)];

    /// <summary>A question, and the queries that its page invites.</summary>
    private sealed class Question(int n)
    {
        private static readonly Strings French = SmallCatalogue.Strings(Repository.Root, "fr");
        private readonly DateOnly _day = new DateOnly(2013, 1, 5).AddDays(n * 11);
        private readonly int _number = 32154 + (n * 7);
        private readonly int _page = 6138 + (n * 3);

        public string Id => $"an-14-qe-{_number}";

        public string[] Numbers =>
            [
                $"question écrite n° {_number}",
                $"QE {_number}",
                $"QE n° {_number}",
                $"QE{_number}",
                $"{_number} QE",
                $"0{_number}",
                $"{_number / 1000}.{_number % 1000:000}",
                $"{_number / 1000} {_number % 1000:000}",
                $"14-{_number}QE",
                $"QANR5L14QE{_number}",
                Id,
                $" {Id.ToUpperInvariant()}",
            ];

        public string[] Labels =>
            [
                "question écrite",
                "14e législature",
                "socialiste",
                $"Allier {(n % 9) + 1}e circonscription",
                $"{French.Month(_day.Month)} {_day.Year}",
                French.Date(_day),
                Figures,
                $"JO {_page}",
                $"page {_page}",
                $"JO {Figures} p. {_page}",
                "B. Lesterlin",
            ];

        private string Figures => _day.ToString("d/MM/yyyy", CultureInfo.InvariantCulture);

        public string Record =>
            JsonSerializer.Serialize(
                new
                {
                    id = Id,
                    kind = "question-ecrite",
                    number = $"{_number}",
                    legislature = 14,
                    identifiers = new { an = $"QANR5L14QE{_number}" },
                    title = "Le seuil",
                    published = _day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    authors = new[]
                    {
                        new
                        {
                            author = "bernard-lesterlin",
                            group = "Socialiste, républicain et citoyen",
                            constituency = $"Allier ({(n % 9) + 1}e circonscription)",
                        },
                    },
                    events = new[]
                    {
                        new
                        {
                            type = "published",
                            on = _day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                            page = $"{_page}",
                        },
                    },
                    source = new { licence = "etalab-2.0" },
                    texts = new[] { new { role = "question", markdown = "Quel seuil ?" } },
                }
            );
    }
}
