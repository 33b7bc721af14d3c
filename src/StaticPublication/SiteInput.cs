namespace StaticPublication;

/// <summary>What lies in the input folder, and what stands there beside the documents.</summary>
/// <param name="Folder">The files.</param>
/// <param name="Context">What documents are held against; null where site.yml is unfit.</param>
/// <param name="Faults">Faults so far, and where those to come belong: under the review that site.yml states.</param>
internal sealed record SiteInput(InputFolder Folder, SiteContext? Context, FaultList Faults);
