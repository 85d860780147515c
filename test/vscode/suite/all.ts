// Imported once Mocha's globals exist. Every suite of both extension hosts is named here.
import './activation.test';
