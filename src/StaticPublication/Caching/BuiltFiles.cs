namespace StaticPublication.Caching;

/// <summary>The table of every published file, kept from build to build.</summary>
internal static class BuiltFiles
{
    /// <summary>The table by path; null where there is none that can be trusted.</summary>
    public static Dictionary<string, BuiltFile>? Read(string path)
    {
        using var reader = ChecksummedFile.Read(path);
        if (reader is null)
        {
            return null;
        }

        var count = reader.ReadInt32();
        var files = new Dictionary<string, BuiltFile>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            files.Add(reader.ReadString(), new BuiltFile(reader.ReadHash(), reader.ReadHash(), reader.ReadInt64(), reader.ReadString()));
        }

        return files;
    }

    /// <summary>Writes the table.</summary>
    public static void Write(string path, IReadOnlyCollection<KeyValuePair<string, BuiltFile>> files) =>
        ChecksummedFile.Write(path, writer =>
        {
            writer.Write(files.Count);
            foreach (var (name, file) in files)
            {
                writer.Write(name);
                writer.Write(file.DependsOn);
                writer.Write(file.Content);
                writer.Write(file.Size);
                writer.Write(file.Sha256);
            }
        });
}
