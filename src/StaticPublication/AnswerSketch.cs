using System.Numerics;
using MemoryPack;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>What is kept of the words of an answer, by which the same words are found again: a hash of all of them, and a sample of its
/// runs of five words
/// (one-permutation MinHash, https://arxiv.org/abs/1208.1259). Letter case, spaces and punctuation do not count.</summary>
/// <param name="Words">Hash of the words in their order.</param>
/// <param name="Count">How many words there are.</param>
/// <param name="Sample">The least hash of the runs that fall in each of 64 parts; <see cref="None"/> of a part without any.</param>
[MemoryPackable]
internal sealed partial record AnswerSketch(Fingerprint Words, int Count, ushort[] Sample)
{
    public const int Parts = 64;
    public const ushort None = ushort.MaxValue;
    private const int Run = 5;

    /// <summary>Answers with fewer words are not compared by their sample, which would be too small.</summary>
    private const int LeastWords = 50;

    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;

    /// <summary>Whether it can be compared with others that are not equal.</summary>
    [MemoryPackIgnore]
    public bool IsComparable => Count >= LeastWords;

    /// <summary>Returns the sketch of the texts of an answer; null if they have no words.</summary>
    public static AnswerSketch? Of(IEnumerable<string> texts)
    {
        var sample = new ushort[Parts];
        sample.AsSpan().Fill(None);
        Span<ulong> run = stackalloc ulong[Run];
        var (low, high, count) = (0UL, 0UL, 0);
        foreach (var text in texts)
        {
            for (int i = 0, end; (end = NextWord(text, ref i, out var word)) > 0; )
            {
                low = Mixed(low ^ word);
                high = BitOperations.RotateLeft(high, 17) + (word * Second);
                run[count++ % Run] = word;
                if (count >= Run)
                {
                    Keep(sample, run, count);
                }

                i = end;
            }
        }

        return count == 0 ? null : new AnswerSketch(new Fingerprint(low, high), count, sample);
    }

    /// <summary>Returns the share of their runs of words that two answers have in common, as their samples tell it: 1 if they are
    /// equal.</summary>
    public double SharedWith(AnswerSketch other)
    {
        var (same, all) = (0, 0);
        for (var i = 0; i < Parts; i++)
        {
            all += Sample[i] == None && other.Sample[i] == None ? 0 : 1;
            same += Sample[i] != None && Sample[i] == other.Sample[i] ? 1 : 0;
        }

        return all == 0 ? 0 : (double)same / all;
    }

    // The words of a run in their order, the oldest first.
    private static void Keep(ushort[] sample, ReadOnlySpan<ulong> run, int count)
    {
        var hash = 0UL;
        for (var i = 0; i < Run; i++)
        {
            hash = (hash * First) + run[(count + i) % Run];
        }

        hash = Mixed(hash);
        ref var least = ref sample[hash % Parts];
        least = Math.Min(least, (ushort)(hash >> 48));
    }

    // Returns the end of the word that begins at or after a place; 0 if there is none.
    private static int NextWord(string text, ref int from, out ulong word)
    {
        word = First;
        while (from < text.Length && !char.IsLetterOrDigit(text[from]))
        {
            from++;
        }

        var end = from;
        for (; end < text.Length && char.IsLetterOrDigit(text[end]); end++)
        {
            word = (word ^ char.ToLowerInvariant(text[end])) * Second;
            word ^= word >> 29;
        }

        return end == from ? 0 : end;
    }

    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * First;
        hash = (hash ^ (hash >> 29)) * Second;
        return hash ^ (hash >> 32);
    }
}
