namespace DiscordAH.Sandbox.Discord;

/// <summary>A part <c>files[n]</c> of a multipart request; <paramref name="Index"/> is that n.</summary>
internal sealed record UploadedFile(string Index, string Filename, string ContentType, byte[] Bytes);
