using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>The words of the texts, from which the one that was probably meant is chosen.</summary>
internal sealed class Spelling(BuiltIndex index, Terms terms)
{
    private readonly Dictionary<string, List<(string Word, int Frequency)>> _files = new(StringComparer.Ordinal);

    /// <summary>Returns the nearest word; ties go to the most frequent. It is within <see cref="EditDistance.Limit"/>, or lacks an elided
    /// word at its beginning (quil), or is two words (startup). Null if there is none.</summary>
    public string? Nearest(string word)
    {
        var near = WordsNear(word).Distinct().ToList();
        var limit = EditDistance.Limit(word);
        return near.Where(other => Math.Abs(other.Word.Length - word.Length) <= limit)
            .Select(other => (other.Word, other.Frequency, Distance: EditDistance.Of(word, other.Word)))
            .Where(other => other.Distance <= limit)
            .Concat(Unglued(word).Select(other => (other, 0, 1)))
            .Concat(InTwo(word, near).Select(other => (other, 0, 1)))
            .OrderBy(other => other.Item3)
            .ThenByDescending(other => other.Item2)
            .ThenBy(other => other.Item1, StringComparer.Ordinal)
            .Select(other => other.Item1)
            .FirstOrDefault()
            ?? AfterCommon(word)
            ?? InThree(word, near);
    }

    /// <summary>Returns a word as a very common word and another (lemaire); null if it is not.</summary>
    public string? AfterCommon(string word) =>
        CommonBeginnings(word)
            .Where(common => terms.Find(word[common.Length..]) is not null)
            .Select(common => $"{common} {word[common.Length..]}")
            .FirstOrDefault();

    // A very common word between two others (reformedesretraites).
    private string? InThree(string word, IEnumerable<(string Word, int Frequency)> near) =>
        Beginnings(word, near)
            .Select(first => (first, Second: AfterCommon(word[first.Length..])))
            .Where(parts => parts.Second is not null)
            .Select(parts => $"{parts.first} {parts.Second}")
            .FirstOrDefault();

    private IEnumerable<string> CommonBeginnings(string word) =>
        index
            .Root.Common.Where(common =>
                common.Length > 1 && common.Length < word.Length - 2 && word.StartsWith(common, StringComparison.Ordinal)
            )
            .OrderByDescending(common => common.Length)
            .ThenBy(common => common, StringComparer.Ordinal);

    private IEnumerable<string> Unglued(string word) =>
        index
            .Root.Words.Elided.Where(elided => elided.Length > 1 && word.StartsWith(elided, StringComparison.Ordinal))
            .Select(elided => word[elided.Length..])
            .Where(rest => rest.Length > 1 && terms.Find(rest) is not null);

    private IEnumerable<string> InTwo(string word, IEnumerable<(string Word, int Frequency)> near) =>
        Beginnings(word, near)
            .Where(first => terms.Find(word[first.Length..]) is not null)
            .Select(first => $"{first} {word[first.Length..]}");

    private static IEnumerable<string> Beginnings(string word, IEnumerable<(string Word, int Frequency)> near) =>
        near.Select(other => other.Word)
            .Where(first => first.Length > 1 && first.Length < word.Length - 1 && word.StartsWith(first, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(first => first.Length)
            .Take(Proposals.Most);

    // A slip is in the first or in the last half, or swaps the two letters in the middle.
    private IEnumerable<(string Word, int Frequency)> WordsNear(string word)
    {
        var (beginnings, endings) = (index.Root.Spelling.Words, index.Root.Spelling.Reverses);
        var half = word.Length / 2;
        var swapped = half > 0 ? $"{word[..(half - 1)]}{word[half]}{word[half - 1]}{word[(half + 1)..]}" : word;
        return Around(beginnings, word, word[..half])
            .Concat(Around(beginnings, swapped, swapped))
            .Concat(
                Around(endings, IndexedSpelling.Reversed(word), IndexedSpelling.Reversed(word[half..]))
                    .Select(other => (IndexedSpelling.Reversed(other.Word), other.Frequency))
            );
    }

    // Returns the words of the file that would contain a word, and of its neighbours that contain words with a beginning.
    private IEnumerable<(string Word, int Frequency)> Around(IndexedOrder order, string word, string beginning)
    {
        var at = FileOf(order, word);
        var (first, last) = (FileOf(order, beginning), FileOf(order, beginning + char.MaxValue));
        return Enumerable
            .Range(at - 1, 3)
            .Where(file => file >= Math.Max(first, 0) && file <= last)
            .SelectMany(file => File(order.Files[file]));
    }

    private static int FileOf(IndexedOrder order, string word) => order.First.Count(first => string.CompareOrdinal(first, word) <= 0) - 1;

    private List<(string Word, int Frequency)> File(string name)
    {
        if (!_files.TryGetValue(name, out var words))
        {
            words = [];
            var reader = new BitReader(index.Inflated(name));
            for (var word = ""; !reader.AtEnd; )
            {
                word = reader.TextAfter(word);
                words.Add((word, (int)reader.Number()));
            }

            _files.Add(name, words);
        }

        return words;
    }
}
