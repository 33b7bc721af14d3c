using System.Runtime.InteropServices;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>Caches a row for each document, because a document is in about ten lists. Rows are made when they are first needed, in blocks
/// that are kept between builds.</summary>
/// <remarks>A block never spans two years, so that a document that is added or removed shifts only the blocks of its own year.</remarks>
internal sealed class RowCache : IDisposable
{
    private const int BlockSize = 256;

    private readonly PieceCache? _pieces;
    private readonly Lazy<Block>[] _blocks;
    private readonly int[] _blockOf;

    /// <summary>Prepares the blocks without making any row.</summary>
    /// <param name="release">The documents. A block is cached by their hashes.</param>
    /// <param name="name">Name of the export, whose blocks are cached separately.</param>
    /// <param name="write">Writes the rows of documents to a stream; each row must be complete before the next number is requested. Called
    /// once for each block, from any thread.</param>
    public RowCache(Release release, string name, Action<Stream, IEnumerable<int>> write)
    {
        _pieces = release.PiecesOf(name);
        var runs = release.Years.SelectMany(year => year.Cut(BlockSize)).ToArray();
        _blocks = [.. runs.Select(run => new Lazy<Block>(() => new Block(run.First, run.Count, Find(release, run, write))))];
        _blockOf = [.. runs.SelectMany((run, block) => Enumerable.Repeat(block, run.Count))];
    }

    /// <summary>Returns the row of a document in UTF-8.</summary>
    public ReadOnlySpan<byte> Of(int number) => _blocks[_blockOf[number]].Value.Of(number);

    /// <summary>Forgets the blocks. Deletes unused ones from the cache, but only if all blocks were used, as by a list of all documents:
    /// if nothing has changed, none is.</summary>
    public void Dispose()
    {
        if (_blocks.All(block => block.IsValueCreated))
        {
            _pieces?.DeleteUnused();
        }

        Array.Clear(_blocks);
    }

    private byte[] Find(Release release, YearRange run, Action<Stream, IEnumerable<int>> write)
    {
        byte[] Made() => Make(run, write);
        return _pieces is null ? Made() : _pieces.GetOrMake(release.Documents.Hash(run.First, run.End), Made);
    }

    private static byte[] Make(YearRange run, Action<Stream, IEnumerable<int>> write)
    {
        using var rows = new MemoryStream(run.Count * 512);
        var ends = new int[run.Count];
        write(rows, Numbers());
        return [.. MemoryMarshal.AsBytes(ends.AsSpan()), .. rows.GetBuffer().AsSpan(0, (int)rows.Length)];

        IEnumerable<int> Numbers()
        {
            for (var number = run.First; number < run.End; number++)
            {
                yield return number;
                ends[number - run.First] = (int)rows.Length;
            }
        }
    }

    /// <summary>The end of each row, followed by the rows.</summary>
    private sealed record Block(int First, int Count, byte[] Bytes)
    {
        public ReadOnlySpan<byte> Of(int number)
        {
            var ends = MemoryMarshal.Cast<byte, int>(Bytes.AsSpan(0, Count * sizeof(int)));
            var index = number - First;
            return Bytes.AsSpan(Count * sizeof(int))[(index == 0 ? 0 : ends[index - 1])..ends[index]];
        }
    }
}
