using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>
/// Writes the words of the texts for the proposals of a reader of the index: once in ordinal order, once in the order of their letters from
/// the last to the first. A word with one slip has the first or the last half of the word that was meant, so that few files hold all words
/// that it may stand for. A file (raw deflate) contains words, front-coded, each with the logarithm of its number of documents.
/// </summary>
internal static class SpellingFiles
{
    private const int MinBytes = 24 << 10;
    private const int MaxBytes = 48 << 10;
    private const int OneWordIn = 256;

    public static IndexedSpelling Write(IndexFiles files, IEnumerable<(string Word, int Documents)> words)
    {
        var proposed = words.Where(word => !word.Word.AsSpan().ContainsAnyInRange('0', '9')).ToList();
        return new IndexedSpelling(
            Order(files, proposed),
            Order(
                files,
                proposed
                    .Select(word => (Word: IndexedSpelling.Reversed(word.Word), word.Documents))
                    .OrderBy(word => word.Word, StringComparer.Ordinal)
            )
        );
    }

    private static IndexedOrder Order(IndexFiles files, IEnumerable<(string Word, int Documents)> words)
    {
        var (first, names) = (new List<string>(), new List<string>());
        var written = new BitWriter();
        var previous = "";
        foreach (var (word, documents) in words)
        {
            if (
                written.Length >= MaxBytes
                || (written.Length >= MinBytes && XxHash3.HashToUInt64(MemoryMarshal.AsBytes(word.AsSpan())) % OneWordIn == 0)
            )
            {
                Close();
            }

            if (written.Length == 0)
            {
                first.Add(word);
            }

            written.TextAfter(previous, word);
            written.Number(BitOperations.Log2((uint)Math.Max(documents, 1)));
            previous = word;
        }

        Close();
        return new IndexedOrder(first, names);

        void Close()
        {
            if (written.Length > 0)
            {
                names.Add(files.AddDeflated(written.Written.ToArray()));
                written.Clear();
                previous = "";
            }
        }
    }
}
