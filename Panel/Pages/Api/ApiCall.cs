using Microsoft.OpenApi;

namespace DiscordAH.Panel.Pages.Api;

/// <summary>One operation of the API.</summary>
/// <param name="Id">Its operation id.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path template.</param>
/// <param name="Operation">What the document says of it.</param>
public sealed record ApiCall(string Id, string Method, string Path, OpenApiOperation Operation);
