namespace StaticPublication.Importing.Output;

/// <summary>The authorities of a publication that questions name. An import adds to them.</summary>
internal sealed class AuthorityTables(string folder)
{
    public AuthorTable Authors { get; } = new(folder);

    public MinistryTable Ministries { get; } = new(folder);

    public HeadingTable Headings { get; } = new(folder);

    public void Save()
    {
        Authors.Save();
        Ministries.Save();
        Headings.Save();
    }
}
