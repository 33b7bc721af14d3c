namespace StaticPublication.Importing.Output;

/// <summary>The authorities of a publication that questions name. An import adds to them.</summary>
internal sealed class AuthorityTables(ImportOptions options)
{
    public AuthorTable Authors { get; } = new(options.Folder);

    public MinistryTable Ministries { get; } = new(options.Folder, options.Portfolios);

    public HeadingTable Headings { get; } = new(options.Folder);

    public GroupTable Groups { get; } = new(options.Folder);

    public void Save(ImportReport report)
    {
        Authors.Save(report);
        Ministries.Save(report);
        Headings.Save(report);
        Groups.Save(report);
    }
}
