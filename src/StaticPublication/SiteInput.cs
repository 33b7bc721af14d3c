namespace StaticPublication;

/// <summary>The input folder, and its contents besides the documents.</summary>
/// <param name="Folder">The files.</param>
/// <param name="Context">What documents are checked against; null if site.yml is not valid.</param>
/// <param name="Faults">The faults so far. Later faults are added here too, so that the reviewed findings of site.yml apply to
/// them.</param>
internal sealed record SiteInput(InputFolder Folder, SiteContext? Context, FaultList Faults);
