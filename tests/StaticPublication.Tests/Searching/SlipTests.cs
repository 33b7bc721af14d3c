using System.Text.Json;

namespace StaticPublication.Tests.Searching;

/// <summary>Words of the records with one slip of the finger, in any letter.</summary>
public sealed class SlipTests
{
    private const double Share = 0.95;

    [Fact]
    public void A_word_with_a_slip_in_any_letter_is_found_or_proposed_first() => AreProposed(FalseZeroTests.SmallCorpus(), 300);

    [Fact]
    public void A_word_of_five_documents_with_a_slip_in_any_letter_is_found_or_proposed_first() =>
        AreProposed(FalseZeroTests.Demonstration(), 200);

    [Fact]
    [Trait("Category", "Release")]
    public void A_word_of_2000_documents_with_a_slip_in_any_letter_is_found_or_proposed_first() =>
        AreProposed(SyntheticCorpus.Make(2000), 1000);

    private static void AreProposed(Corpus corpus, int count)
    {
        using (corpus)
        {
            var truth = new Truth(corpus.Edition("le", "la", "de"), corpus.Folder, "le", "la", "de");
            var words = Words(truth.Scan, count);
            var random = new Random(5);
            var slips = words.Select((word, i) => (Word: word, Slip: Slip(word, i % word.Length, random))).ToList();
            var failed = slips.Where(slip => !IsFoundOrProposed(truth, slip.Word, slip.Slip)).ToList();
            TestContext.Current.TestOutputHelper?.WriteLine($"{failed.Count} of {count}: {string.Join(", ", failed)}");
            var firstLetters = slips.Where((slip, i) => i % slip.Word.Length == 0).ToList();

            Assert.True(failed.Count <= (1 - Share) * count, $"{failed.Count} of {count}: {string.Join(", ", failed)}");
            Assert.InRange(failed.Intersect(firstLetters).Count(), 0, firstLetters.Count / 10);
            Twins(truth, [.. slips.Take(60).Select(slip => slip.Slip)]);
        }
    }

    private static bool IsFoundOrProposed(Truth truth, string word, string slip)
    {
        var found = truth.Search.Ask(slip);
        return found.Total > 0
            || (
                found.Proposals is [{ Without.Count: 0 } proposal, ..]
                && truth
                    .Scan.Ids(read => truth.Scan.HasWord(read, proposal.Text))
                    .SequenceEqual(truth.Scan.Ids(read => truth.Scan.HasWord(read, word)))
            );
    }

    // The more often a word occurs, the more often it is drawn.
    private static List<string> Words(PlainScan scan, int count)
    {
        var random = new Random(4);
        var words = new List<string>();
        while (words.Count < count)
        {
            var read = scan.Documents[random.Next(scan.Documents.Count)];
            var drawn = read.Tokens;
            var word = drawn[random.Next(drawn.Count)];
            if (word.Length > 4 && word.All(char.IsAsciiLetterLower))
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>The word with one slip of the finger at a letter.</summary>
    internal static string Slip(string word, int at, Random random)
    {
        var letter = (char)('a' + random.Next(26));
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 when at + 1 < word.Length && word[at] != word[at + 1] => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => word.Remove(at, 1).Insert(at, (letter == word[at] ? (char)('a' + ((letter - 'a' + 1) % 26)) : letter).ToString()),
        };
    }

    private static void Twins(Truth truth, string[] queries)
    {
        var answers = Client.Ask(truth.Output, queries.Select(text => JsonSerializer.Serialize(new { text, facet = "kind" })));
        Assert.Equal(
            queries.Select(query => string.Join('|', truth.Search.Ask(query).Proposals.Select(proposal => proposal.Text))),
            answers.Select(answer => string.Join('|', Client.Texts(answer.GetProperty("proposals"))))
        );
    }
}
