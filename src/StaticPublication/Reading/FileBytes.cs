namespace StaticPublication.Reading;

/// <summary>The bytes of one file of the input.</summary>
internal static class FileBytes
{
    /// <summary>All bytes of a file; null where it is longer than allowed, which has then been reported.</summary>
    public static byte[]? Read(string fullPath, string path, long longest, FaultList faults)
    {
        var length = new FileInfo(fullPath).Length;
        if (length > longest)
        {
            faults.Add(Faults.TooLong(new SourceLocation(path, 1, 1), longest));
            return null;
        }

        // A length of 0 is an empty file, or a pipe or a device, whose opening could wait for ever.
        return length == 0 ? [] : File.ReadAllBytes(fullPath);
    }
}
