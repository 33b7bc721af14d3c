using StaticPublication.Searching;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

/// <summary>Forms, slips and labels drawn from the published records of a large site, which PUBLICATION_LARGE names, and not from its
/// index. Of what titles and texts say, the search finds
/// all; it also finds what names and analyses say.</summary>
[Trait("Category", "Release")]
public sealed class LargeFalseZeroTests
{
    private const int Each = 1000;

    [Fact]
    public void Forms_that_no_text_has_find_what_has_their_stem()
    {
        var forms = FalseZeroTests.Forms(LargeSite.Records().SelectMany(record => record.Words).ToHashSet(StringComparer.Ordinal), Each);
        Assert.Equal(Each, forms.Count);
        var stemming = new Stemming();
        var sought = forms.ToLookup(form => stemming.ListOf(form, StemmingLanguage.French));
        var expected = forms.ToDictionary(form => form, _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var record in LargeSite.Records())
        {
            foreach (var form in record.Words.SelectMany(word => sought[stemming.ListOf(word, StemmingLanguage.French)]))
            {
                expected[form].Add(record.Id);
            }
        }

        var search = LargeSite.Search();
        var failed = forms.Where(form => !expected[form].IsSubsetOf(Ids(search, form))).ToList();
        Assert.DoesNotContain(expected, form => form.Value.Count == 0);
        Assert.Equal([], failed);
    }

    [Fact]
    public void Slips_are_found_or_the_word_is_proposed_first()
    {
        var random = new Random(7);
        var words = LargeSite
            .Records()
            .Where(_ => random.Next(20) == 0)
            .Select(record => record.Words.ElementAt(random.Next(record.Words.Count)))
            .Where(word => word.Length > 4 && word.All(char.IsAsciiLetterLower))
            .Take(Each)
            .ToList();
        Assert.Equal(Each, words.Count);
        var search = LargeSite.Search();
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
        var search = LargeSite.Search();
        var random = new Random(8);
        var questions = LargeSite.Records().Where(record => record.Number is not null && random.Next(300) == 0).Take(34).ToList();
        Assert.Equal(34, questions.Count);
        var failed = questions.SelectMany(question => question.Labels().Where(label => !Ids(search, label).Contains(question.Id)));
        Assert.Equal([], failed);
    }

    [Fact]
    public void The_index_has_at_most_1500_files() =>
        Assert.InRange(Directory.GetFiles(Path.Combine(LargeSite.Folder, "search")).Length, 1, 1500);

    private static HashSet<string> Ids(Search search, string query) =>
        [.. search.Ask(query, Order.Date).Numbers.Select(number => search.Result(number).Id)];
}
