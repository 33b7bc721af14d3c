using System.Text;

namespace StaticPublication.Indexing;

/// <summary>A list as one segment holds it: its name, how many documents, and the lengths of its bytes.</summary>
internal readonly record struct RunList(string Name, int Documents, int PostingsLength, int PositionsLength);

/// <summary>A word that a segment holds, and the tongues in which it stands there, as bits.</summary>
internal readonly record struct RunWord(string Word, int Tongues);

/// <summary>
/// The lists of one segment on disk, by name, both lists and words in ordinal order: what later builds need not extract again.
/// Layout: three lengths (64 bits each), then names, postings and positions.
/// </summary>
internal static class Run
{
    /// <summary>Raised whenever extraction or layout changes: older runs are then not found.</summary>
    public const string Version = "4";

    private const int Header = 3 * sizeof(long);

    /// <summary>Extracts a segment and writes its run.</summary>
    public static void Write(string path, Segment segment, Extraction extraction, Weighing weighing)
    {
        var vocabulary = extraction.Vocabulary;
        extraction.Clear();
        var saturations = new double[segment.Documents.Count];
        for (var number = 0; number < saturations.Length; number++)
        {
            saturations[number] = weighing.Saturation(extraction.Read(segment.Documents[number], number));
        }

        var lists = extraction.Found.ListsMet(vocabulary.Lists).OrderBy(vocabulary.ListName, StringComparer.Ordinal).ToArray();
        extraction.Found.Sort();
        var postings = new Postings(saturations);
        var names = new BitWriter();
        names.Number(lists.Length);
        var before = "";
        foreach (var list in lists)
        {
            var (documentsStart, positionsStart) = (postings.Documents.Length, postings.Positions.Length);
            var documents = postings.Write(extraction.Found.Of(list), vocabulary.CodeOf(list) > 0);
            before = WriteName(names, before, vocabulary.ListName(list));
            names.Number(documents);
            names.Number(postings.Documents.Length - documentsStart);
            names.Number(postings.Positions.Length - positionsStart);
        }

        WriteWords(names, extraction);
        Save(path, names.Written, postings.Documents.Written, postings.Positions.Written);
    }

    private static void WriteWords(BitWriter names, Extraction extraction)
    {
        var vocabulary = extraction.Vocabulary;
        var words = Enumerable.Range(0, vocabulary.Count).Where(word => word < extraction.TonguesOfWord.Length && extraction.TonguesOfWord[word] != 0)
            .OrderBy(vocabulary.Word, StringComparer.Ordinal).ToArray();
        names.Number(words.Length);
        var before = "";
        foreach (var word in words)
        {
            before = WriteName(names, before, vocabulary.Word(word));
            names.Number(extraction.TonguesOfWord[word]);
        }
    }

    private static string WriteName(BitWriter names, string before, string name)
    {
        var shared = BitWriter.SharedLength(before, name);
        var rest = Encoding.UTF8.GetBytes(name, shared, name.Length - shared);
        names.Number(shared);
        names.Number(rest.Length);
        names.Bytes(rest);
        return name;
    }

    // Written under another name first: a run that a killed build left half done is never read.
    private static void Save(string path, ReadOnlySpan<byte> names, ReadOnlySpan<byte> postings, ReadOnlySpan<byte> positions)
    {
        var unfinished = path + ".part";
        using (var file = File.Create(unfinished))
        {
            Span<byte> header = stackalloc byte[Header];
            BitConverter.TryWriteBytes(header, (long)names.Length);
            BitConverter.TryWriteBytes(header[8..], (long)postings.Length);
            BitConverter.TryWriteBytes(header[16..], (long)positions.Length);
            file.Write(header);
            file.Write(names);
            file.Write(postings);
            file.Write(positions);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
