using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>A list in one segment: its name, its number of documents, and its lengths in bytes.</summary>
internal readonly record struct SegmentList(string Name, int Documents, int PostingsLength, PositionLengths Positions);

/// <summary>A word in a segment, and the languages of the documents that contain it, as bits.</summary>
internal readonly record struct SegmentWord(string Word, int Languages);

/// <summary>The lists and words of one segment on disk, each in ordinal order, so that later builds need not extract them again. Layout:
/// four lengths (64 bits each), then names of lists, words, postings and positions.</summary>
internal static class SegmentFile
{
    /// <summary>Size of the four lengths in bytes.</summary>
    public const int Header = 4 * sizeof(long);

    /// <summary>Extracts a segment and writes its file.</summary>
    public static void Write(string path, Segment segment, Extraction extraction, Scoring scoring)
    {
        var vocabulary = extraction.Vocabulary;
        extraction.Clear();
        var saturations = new double[segment.Documents.Count];
        for (var number = 0; number < saturations.Length; number++)
        {
            saturations[number] = scoring.Saturation(extraction.Read(segment.Documents[number], number));
        }

        var lists = extraction.Found.ListsFound(vocabulary.Lists).OrderBy(vocabulary.ListName, StringComparer.Ordinal).ToArray();
        extraction.Found.Sort();
        var writer = new PostingsWriter(saturations);
        var names = new BitWriter();
        names.Number(lists.Length);
        var previous = "";
        foreach (var list in lists)
        {
            var postingsStart = writer.Postings.Length;
            var documents = writer.Write(extraction.Found.Of(list), vocabulary.CodeOf(list) > 0);
            names.TextAfter(previous, vocabulary.ListName(list));
            previous = vocabulary.ListName(list);
            names.Number(documents);
            names.Number(writer.Postings.Length - postingsStart);
            names.Number(writer.Lengths.Counts);
            names.Number(writer.Lengths.After);
            names.Number(writer.Lengths.Before);
            names.Number(writer.Lengths.Gaps);
        }

        Save(path, names, Words(extraction), writer.Postings, writer.Positions);
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
        var previous = "";
        foreach (var word in words)
        {
            written.TextAfter(previous, vocabulary.Word(word));
            previous = vocabulary.Word(word);
            written.Number(extraction.LanguagesOfWord[word]);
        }

        return written;
    }

    // Writes to a temporary name first, so that a file left incomplete by a killed build is never read.
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
