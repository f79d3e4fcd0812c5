using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Sessions;

/// <summary>The certificate that encrypts stored keys: read from its PEM file, or made and written there once, readable by this user alone.</summary>
internal static class KeyCertificate
{
    private const int KeySize = 3072;
    private const int Years = 30;

    /// <exception cref="StorageUnavailableException">The file cannot be read, written, or is no certificate with its key.</exception>
    public static X509Certificate2 Load(string file)
    {
        try
        {
            if (!File.Exists(file)) Create(file);
            return X509Certificate2.CreateFromPemFile(file);
        }
        catch (CryptographicException failure)
        {
            throw new StorageUnavailableException($"The key file {file} holds no certificate with its private key. Restore it from a backup, or move it away to have a new one made; people then log in again.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException($"The key file {file} cannot be read or made. Give this user the right to it, or set Data:KeyFile to another one.", failure);
        }
    }

    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var key = RSA.Create(KeySize);
        var request = new CertificateRequest("CN=DiscordAH key protection", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var from = TimeProvider.System.GetUtcNow().AddDays(-1);
        using var certificate = request.CreateSelfSigned(from, from.AddYears(Years));

        // Written aside and moved: of two processes that start together one wins, and the other reads the winner's.
        var aside = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(aside, options))
        {
            writer.WriteLine(certificate.ExportCertificatePem());
            writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
        }

        try
        {
            File.Move(aside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(aside);
        }
    }
}
