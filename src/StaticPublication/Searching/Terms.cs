using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>The bytes of a list: inline in the block of terms, or at an offset into the sequence of some files.</summary>
internal sealed record ListBytes(byte[]? Inline, IReadOnlyList<(string Name, int Length)> Files, long Start, int Length)
{
    public byte[] Read(BuiltIndex index)
    {
        if (Inline is not null)
        {
            return Inline;
        }

        var bytes = new byte[Length];
        var fileStart = 0L;
        foreach (var (name, length) in Files)
        {
            var (from, until) = (Math.Max(Start, fileStart), Math.Min(Start + Length, fileStart + length));
            if (from < until)
            {
                index.Raw(name).AsSpan((int)(from - fileStart), (int)(until - from)).CopyTo(bytes.AsSpan((int)(from - Start)));
            }

            fileStart += length;
        }

        return bytes;
    }
}

/// <summary>A list: its number of documents, its postings and positions, and its code if it is the list of a very common word (otherwise
/// 0).</summary>
internal sealed record ListLocation(int Documents, ListBytes Postings, ListBytes Positions, int Code);

/// <summary>A term and its lists, at most one for each language.</summary>
internal sealed record Term(string Text, IReadOnlyList<ListLocation> Lists)
{
    /// <summary>Returns whether the text is a word, not a value to filter by or a stem.</summary>
    public bool IsWord => !Text.AsSpan().ContainsAny(':', Stemming.Separator);

    /// <summary>Number of documents in all lists.</summary>
    public int Documents => Lists.Sum(list => list.Documents);
}

internal sealed class Terms(BuiltIndex index)
{
    private readonly Dictionary<int, IReadOnlyList<Term>> _blocks = [];
    private readonly Stemming _stemming = new();

    /// <summary>Returns the term of a word, or of a value to filter by. A form of a word that no text contains has the lists of its stems.
    /// Null if there is none.</summary>
    public Term? Find(string text) => Stated(text) ?? (text.Contains(':', StringComparison.Ordinal) ? null : ByStem(text));

    private Term? ByStem(string word)
    {
        ListLocation[] lists =
        [
            .. index
                .Root.Stems.Select(code => _stemming.ListOf(word, Stemming.LanguageOf(code)))
                .Distinct(StringComparer.Ordinal)
                .SelectMany(name => (Stated(name) ?? Following(name))?.Lists ?? []),
        ];
        return lists.Length > 0 ? new Term(word, lists) : null;
    }

    // In an index of one language, the first word from the stem on may have its list.
    private Term? Following(string name)
    {
        var stem = name[..name.LastIndexOf(Stemming.Separator)];
        return
            index.Root.Stems is [var code] && FirstFrom(stem) is { } word && _stemming.ListOf(word.Text, Stemming.LanguageOf(code)) == name
            ? word
            : null;
    }

    private Term? FirstFrom(string text) =>
        Enumerable
            .Range(0, index.Root.Terms.Count)
            .Skip(BlockOf(text))
            .SelectMany(Block)
            .FirstOrDefault(term => term.IsWord && string.CompareOrdinal(term.Text, text) >= 0);

    private Term? Stated(string text) =>
        BlockOf(text) is var block && block < 0 ? null : Block(block).FirstOrDefault(term => term.Text == text);

    /// <summary>Returns the words that begin with a prefix, in order.</summary>
    public IEnumerable<Term> StartingWith(string text)
    {
        for (var block = Math.Max(BlockOf(text), 0); block < index.Root.Terms.Count; block++)
        {
            if (string.CompareOrdinal(index.Root.First[block], 0, text, 0, text.Length) > 0)
            {
                yield break;
            }

            foreach (var term in Block(block).Where(term => term.Text.StartsWith(text, StringComparison.Ordinal) && term.IsWord))
            {
                yield return term;
            }
        }
    }

    private int BlockOf(string text)
    {
        var (low, high) = (-1, index.Root.First.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = string.CompareOrdinal(index.Root.First[middle], text) <= 0 ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private IReadOnlyList<Term> Block(int number)
    {
        if (!_blocks.TryGetValue(number, out var block))
        {
            block = Read(index.Inflated(index.Root.Terms[number]));
            _blocks.Add(number, block);
        }

        return block;
    }

    private static List<Term> Read(byte[] bytes)
    {
        var reader = new BitReader(bytes);
        var (postingFiles, positionFiles) = (ReadFiles(ref reader), ReadFiles(ref reader));
        var lists = ReadLists(ref reader, postingFiles, positionFiles);
        var terms = new List<Term>();
        var (text, list) = ("", 0L);
        for (var left = reader.Number(); left > 0; left--)
        {
            text = reader.TextAfter(text);
            var own = new List<ListLocation>();
            for (var more = true; more; )
            {
                var number = reader.Number();
                more = (number & 1) == 1;
                list += VariableLength.UnZigZag(number >> 1);
                own.Add(lists[(int)list]);
            }

            terms.Add(new Term(text, own));
        }

        return terms;
    }

    private static List<(string Name, int Length)> ReadFiles(ref BitReader reader)
    {
        var files = new List<(string, int)>();
        for (var left = reader.Number(); left > 0; left--)
        {
            files.Add((Convert.ToHexStringLower(reader.Bytes(IndexLayout.NameBytes)), (int)reader.Number()));
        }

        return files;
    }

    private static List<ListLocation> ReadLists(
        ref BitReader reader,
        List<(string Name, int Length)> postingFiles,
        List<(string Name, int Length)> positionFiles
    )
    {
        var lists = new List<ListLocation>();
        var (postingsEnd, positionsEnd) = (0L, 0L);
        for (var left = reader.Number(); left > 0; left--)
        {
            var documents = (int)reader.Number();
            var length = reader.Number();
            var postings =
                (length & 1) == 1
                    ? new ListBytes(reader.Bytes((int)(length >> 1)).ToArray(), [], 0, 0)
                    : ReadLocation(ref reader, postingFiles, (int)(length >> 1), ref postingsEnd);
            var stated = reader.Number();
            var positionsLength = (int)(stated >> 1);
            var positions =
                positionsLength == 0
                    ? new ListBytes([], [], 0, 0)
                    : ReadLocation(ref reader, positionFiles, positionsLength, ref positionsEnd);
            lists.Add(new ListLocation(documents, postings, positions, positionsLength == 0 ? 0 : (int)reader.Number()));
            // The lengths of the columns are for readers that do not have the file.
            _ = (stated & 1) == 1 ? reader.Number() + reader.Number() + reader.Number() : 0;
        }

        return lists;
    }

    private static ListBytes ReadLocation(ref BitReader reader, List<(string Name, int Length)> files, int length, ref long end)
    {
        var start = end + reader.Signed();
        end = start + length;
        return new ListBytes(null, files, start, length);
    }
}
