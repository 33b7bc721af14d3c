namespace StaticPublication.Importing.Senat;

/// <summary>Cuts a stream into lines at line feeds alone. Memory: one line and a buffer.</summary>
/// <param name="stream">The stream.</param>
/// <param name="file">The file that it comes from. Its limits apply to a line.</param>
internal sealed class LineFeeds(Stream stream, SourceFile file)
{
    private byte[] buffer = new byte[1 << 20];
    private int start;
    private int end;
    private bool final;

    /// <summary>Moves to the next line. Returns false at the end.</summary>
    /// <param name="line">The line without its end, valid until the next call.</param>
    /// <param name="terminated">Whether the line has an end.</param>
    public bool Next(out ReadOnlyMemory<byte> line, out bool terminated)
    {
        var searched = 0;
        while (true)
        {
            var feed = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            terminated = feed >= 0;
            if (terminated || final)
            {
                var length = terminated ? searched + feed : end - start;
                // A file that went through Windows ends its lines with two bytes; COPY writes a carriage return in a text as an escape.
                var isReturned = terminated && length > 0 && buffer[start + length - 1] == (byte)'\r';
                line = buffer.AsMemory(start, isReturned ? length - 1 : length);
                start += length + (terminated ? 1 : 0);
                return terminated || length > 0;
            }

            searched = end - start;
            Fill();
        }
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            if (end >= file.Limits.Value)
            {
                throw new ImportRefusedException(ImportFindings.Limit, file.Name, file.Limits.LongValue);
            }

            Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, buffer.Length * 2L));
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        final = read == 0;
    }
}
