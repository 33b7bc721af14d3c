namespace StaticPublication.Exporting;

/// <summary>A row for each document, made once, in blocks and when first asked for, because a document stands in about ten lists.</summary>
/// <param name="documents">How many there are.</param>
/// <param name="write">Writes the rows of some documents to a stream, whole before it asks for the next number; called once a block, from any thread.</param>
internal sealed class KeptRows(int documents, Action<Stream, IEnumerable<int>> write)
{
    private const int Block = 256;

    private readonly Lazy<(byte[] Rows, int[] Ends)>[] _blocks =
        [.. Enumerable.Range(0, (documents + Block - 1) / Block).Select(block => new Lazy<(byte[], int[])>(() => Make(block * Block, Math.Min(documents, (block + 1) * Block), write)))];

    /// <summary>The row of a document in UTF-8.</summary>
    public ReadOnlySpan<byte> Of(int number)
    {
        var (rows, ends) = _blocks[number / Block].Value;
        var index = number % Block;
        return rows.AsSpan((index == 0 ? 0 : ends[index - 1])..ends[index]);
    }

    private static (byte[] Rows, int[] Ends) Make(int first, int end, Action<Stream, IEnumerable<int>> write)
    {
        using var bytes = new MemoryStream(Block * 512);
        var ends = new int[end - first];
        write(bytes, Numbers());
        return (bytes.ToArray(), ends);

        IEnumerable<int> Numbers()
        {
            for (var number = first; number < end; number++)
            {
                yield return number;
                ends[number - first] = (int)bytes.Length;
            }
        }
    }
}
