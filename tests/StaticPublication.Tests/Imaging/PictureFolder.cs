using StaticPublication.Imaging;

namespace StaticPublication.Tests.Imaging;

/// <summary>An input folder with nothing but pictures.</summary>
internal sealed class PictureFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pictures-");

    public string Root => _folder.FullName;

    private string Images => Path.Combine(Root, "images");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>What the program makes of them.</summary>
    public (IReadOnlyDictionary<string, PictureFile> Pictures, IReadOnlyList<Fault> Faults) Read()
    {
        var faults = new FaultList();
        var names = Directory.Exists(Images)
            ? Directory.GetFiles(Images).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToList()
            : [];
        var pictures = PictureReading.Read(new InputFolder(Root, [], [], [], names, HasDocuments: true, HasTombstones: false), 1, faults);
        return (pictures, faults.Sorted());
    }

    /// <summary>Puts one into it.</summary>
    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Images);
        File.WriteAllBytes(Path.Combine(Images, name), bytes);
    }
}
