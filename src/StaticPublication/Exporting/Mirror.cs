namespace StaticPublication.Exporting;

/// <summary><c>data/mirror.py</c>: keeps a copy of all documents equal to the dump.</summary>
internal static class Mirror
{
    public static readonly Export Export = new("mirror", "text/x-python", Files);

    private static IEnumerable<ExportFile> Files(Release release) =>
        [new ExportFile(SmallFile.Of(MirrorScript.Path, MirrorScript.For(release.Edition.Addresses)), 1)];
}
