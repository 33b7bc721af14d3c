using System.Text;

namespace StaticPublication.Indexing;

/// <summary>A list as one segment holds it: its name, how many documents, and the lengths of its bytes.</summary>
internal readonly record struct SegmentList(string Name, int Documents, int PostingsLength, int PositionsLength);

/// <summary>A word that a segment holds, and the tongues in which it stands there, as bits.</summary>
internal readonly record struct SegmentWord(string Word, int Languages);

/// <summary>
/// The lists of one segment on disk, by name, both lists and words in ordinal order: what later builds need not extract again.
/// Layout: four lengths (64 bits each), then names of lists, words, postings and positions.
/// </summary>
internal static class SegmentFile
{
    /// <summary>Raised whenever extraction or layout changes: older runs are then not found.</summary>
    public const string Version = "5";

    /// <summary>Bytes of the four lengths.</summary>
    public const int Header = 4 * sizeof(long);

    /// <summary>Extracts a segment and writes its run.</summary>
    public static void Write(string path, Segment segment, Extraction extraction, Scoring scoring)
    {
        var vocabulary = extraction.Vocabulary;
        extraction.Clear();
        var saturations = new double[segment.Documents.Count];
        for (var number = 0; number < saturations.Length; number++)
        {
            saturations[number] = scoring.Saturation(extraction.Read(segment.Documents[number], number));
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

        Save(path, names, Words(extraction), postings.Documents, postings.Positions);
    }

    private static BitWriter Words(Extraction extraction)
    {
        var written = new BitWriter();
        var vocabulary = extraction.Vocabulary;
        var words = Enumerable
            .Range(0, vocabulary.Count)
            .Where(word => word < extraction.LanguagesOfWord.Length && extraction.LanguagesOfWord[word] != 0)
            .OrderBy(vocabulary.Word, StringComparer.Ordinal)
            .ToArray();
        written.Number(words.Length);
        var before = "";
        foreach (var word in words)
        {
            before = WriteName(written, before, vocabulary.Word(word));
            written.Number(extraction.LanguagesOfWord[word]);
        }

        return written;
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
    private static void Save(string path, params ReadOnlySpan<BitWriter> sections)
    {
        var unfinished = path + ".part";
        using (var file = File.Create(unfinished))
        {
            Span<byte> header = stackalloc byte[Header];
            for (var i = 0; i < sections.Length; i++)
            {
                BitConverter.TryWriteBytes(header[(i * sizeof(long))..], (long)sections[i].Length);
            }

            file.Write(header);
            foreach (var section in sections)
            {
                file.Write(section.Written);
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
